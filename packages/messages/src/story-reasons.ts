import type {
  CancelReason,
  OutOfTurnReason,
  OutcomeCode,
  ReprintReason,
  StopReason,
} from '@motcua/protocol/vocabulary';
import type { KioskLockReason } from '@motcua/protocol/kiosk-vocabulary';
import type { StaffLanguage } from './staff.ts';

type Words<Reason extends string> = Readonly<Record<StaffLanguage, Readonly<Record<Reason, string>>>>;

/** Why a ticket was cancelled. These and the words below stand inside a sentence. */
export const storyCancelReasons: Words<CancelReason> = {
  vi: {
    'wrong-choice': 'chọn nhầm',
    'citizen-left': 'người dân đã về',
    mistake: 'nhầm lẫn',
    'many-at-once': 'nhiều số lấy cùng lúc',
  },
  en: {
    'wrong-choice': 'wrong choice',
    'citizen-left': 'the citizen left',
    mistake: 'a mistake',
    'many-at-once': 'many numbers taken at once',
  },
};

/** IS3, DA4 */
export const storyStopReasons: Words<StopReason> = {
  vi: {
    'lines-full': 'số người chờ đã đủ cho hôm nay',
    'machine-trouble': 'máy móc trục trặc',
    'power-cut': 'mất điện',
    meeting: 'họp',
    emergency: 'khẩn cấp',
    other: 'lý do khác',
  },
  en: {
    'lines-full': 'enough people are waiting for today',
    'machine-trouble': 'trouble with machines',
    'power-cut': 'a power cut',
    meeting: 'a meeting',
    emergency: 'an emergency',
    other: 'another reason',
  },
};

/** CA11 */
export const storyOutOfTurnReasons: Words<OutOfTurnReason> = {
  vi: {
    'cannot-wait': 'không thể chờ lâu',
    'missed-turn': 'đã lỡ lượt',
    'wrong-service': 'lấy nhầm lĩnh vực',
    'brought-papers': 'quay lại bổ sung giấy tờ',
    'staff-mistake': 'cán bộ nhầm',
    'supervisor-decision': 'phụ trách quyết định',
  },
  en: {
    'cannot-wait': 'cannot wait long',
    'missed-turn': 'missed the turn',
    'wrong-service': 'took the wrong service',
    'brought-papers': 'came back with papers',
    'staff-mistake': 'a mistake of the staff',
    'supervisor-decision': 'the supervisor decided',
  },
};

/** SE1 */
export const storyOutcomes: Words<OutcomeCode> = {
  vi: {
    done: 'đã giải quyết',
    received: 'đã tiếp nhận hồ sơ',
    'missing-papers': 'cần bổ sung giấy tờ',
    'guided-online': 'đã hướng dẫn nộp trực tuyến',
    referred: 'đã hướng dẫn đến cơ quan khác',
    'result-returned': 'đã trả kết quả',
  },
  en: {
    done: 'settled',
    received: 'dossier received',
    'missing-papers': 'papers are missing',
    'guided-online': 'helped to do it online',
    referred: 'sent to another office',
    'result-returned': 'result handed over',
  },
};

/** SL10 */
export const storyReprintReasons: Words<ReprintReason> = {
  vi: {
    'did-not-come-out': 'phiếu không ra',
    unreadable: 'phiếu in mờ hoặc rách',
    lost: 'người dân làm mất phiếu',
  },
  en: {
    'did-not-come-out': 'the slip did not come out',
    unreadable: 'the slip cannot be read',
    lost: 'the citizen lost the slip',
  },
};

/** KI8 */
export const storyLockReasons: Words<KioskLockReason> = {
  vi: {
    repair: 'đang sửa máy',
    'no-paper': 'hết giấy in',
    cleaning: 'đang vệ sinh máy',
    'use-another': 'dùng máy bên cạnh',
    other: 'lý do khác',
  },
  en: {
    repair: 'under repair',
    'no-paper': 'out of paper',
    cleaning: 'being cleaned',
    'use-another': 'use the machine beside it',
    other: 'another reason',
  },
};
