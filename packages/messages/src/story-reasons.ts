import type {
  CancelReason,
  Language,
  OutOfTurnReason,
  OutcomeCode,
  ReprintReason,
  StopReason,
} from '@motcua/protocol/vocabulary';
import type { KioskLockReason } from '@motcua/protocol/kiosk-vocabulary';
import { staffWords } from './staff-khmer-words.ts';

type Words<Reason extends string> = Readonly<Record<Reason, string>>;

/** Reasons and outcomes, as they stand inside a sentence. */
export type StoryReasonTexts = {
  /** Why a ticket was cancelled */
  readonly cancel: Words<CancelReason>;
  /** IS3, DA4 */
  readonly stop: Words<StopReason>;
  /** CA11 */
  readonly outOfTurn: Words<OutOfTurnReason>;
  /** SE1 */
  readonly outcome: Words<OutcomeCode>;
  /** SL10 */
  readonly reprint: Words<ReprintReason>;
  /** KI8 */
  readonly lock: Words<KioskLockReason>;
};

const vi: StoryReasonTexts = {
  cancel: {
    'wrong-choice': 'chọn nhầm',
    'citizen-left': 'người dân đã về',
    mistake: 'nhầm lẫn',
    'many-at-once': 'nhiều số lấy cùng lúc',
  },
  stop: {
    'lines-full': 'số người chờ đã đủ cho hôm nay',
    'machine-trouble': 'máy móc trục trặc',
    'power-cut': 'mất điện',
    meeting: 'họp',
    emergency: 'khẩn cấp',
    other: 'lý do khác',
  },
  outOfTurn: {
    'cannot-wait': 'không thể chờ lâu',
    'missed-turn': 'đã lỡ lượt',
    'wrong-service': 'lấy nhầm lĩnh vực',
    'brought-papers': 'quay lại bổ sung giấy tờ',
    'staff-mistake': 'cán bộ nhầm',
    'supervisor-decision': 'phụ trách quyết định',
  },
  outcome: {
    done: 'đã giải quyết',
    received: 'đã tiếp nhận hồ sơ',
    'missing-papers': 'cần bổ sung giấy tờ',
    'guided-online': 'đã hướng dẫn nộp trực tuyến',
    referred: 'đã hướng dẫn đến cơ quan khác',
    'result-returned': 'đã trả kết quả',
  },
  reprint: {
    'did-not-come-out': 'phiếu không ra',
    unreadable: 'phiếu in mờ hoặc rách',
    lost: 'người dân làm mất phiếu',
  },
  lock: {
    repair: 'đang sửa máy',
    'no-paper': 'hết giấy in',
    cleaning: 'đang vệ sinh máy',
    'use-another': 'dùng máy bên cạnh',
    other: 'lý do khác',
  },
};

const en: StoryReasonTexts = {
  cancel: {
    'wrong-choice': 'wrong choice',
    'citizen-left': 'the citizen left',
    mistake: 'a mistake',
    'many-at-once': 'many numbers taken at once',
  },
  stop: {
    'lines-full': 'enough people are waiting for today',
    'machine-trouble': 'trouble with machines',
    'power-cut': 'a power cut',
    meeting: 'a meeting',
    emergency: 'an emergency',
    other: 'another reason',
  },
  outOfTurn: {
    'cannot-wait': 'cannot wait long',
    'missed-turn': 'missed the turn',
    'wrong-service': 'took the wrong service',
    'brought-papers': 'came back with papers',
    'staff-mistake': 'a mistake of the staff',
    'supervisor-decision': 'the supervisor decided',
  },
  outcome: {
    done: 'settled',
    received: 'dossier received',
    'missing-papers': 'papers are missing',
    'guided-online': 'helped to do it online',
    referred: 'sent to another office',
    'result-returned': 'result handed over',
  },
  reprint: {
    'did-not-come-out': 'the slip did not come out',
    unreadable: 'the slip cannot be read',
    lost: 'the citizen lost the slip',
  },
  lock: {
    repair: 'under repair',
    'no-paper': 'out of paper',
    cleaning: 'being cleaned',
    'use-another': 'use the machine beside it',
    other: 'another reason',
  },
};

/** The words of the reasons that people choose among, and of the outcomes of a visit. */
export function storyReasonTexts(language: Language): StoryReasonTexts {
  return staffWords('storyReason', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly storyReason: StoryReasonTexts;
  }
}
