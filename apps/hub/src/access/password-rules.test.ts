import { describe, expect, it } from 'vitest';
import { foldCode, foldName } from './names.ts';
import { findPasswordProblem, isShort, SHORTEST_AT_PAIRED_PC } from './password-rules.ts';

describe('a new password', () => {
  it('is judged by its length, not by kinds of characters', () => {
    expect(findPasswordProblem('con mèo ngủ trên mái nhà', 'quantri')).toBeNull();
    expect(findPasswordProblem('fourteen chars', 'quantri')).toBe('too-short');
    expect(findPasswordProblem('fifteen charsss', 'quantri')).toBeNull();
    expect(findPasswordProblem('word '.repeat(41), 'quantri')).toBe('too-long');
  });

  it('is counted in characters, however they are composed', () => {
    const password = 'mười lăm chữ ạ.';
    expect(findPasswordProblem(password.normalize('NFD'), 'x')).toBe(
      findPasswordProblem(password.normalize('NFC'), 'x'),
    );
    expect(findPasswordProblem('é'.normalize('NFD').repeat(10), 'x')).toBe('too-short');
  });

  it('is no pattern and not the name', () => {
    expect(findPasswordProblem('aaaaaaaaaaaaaaaa', 'quantri')).toBe('same-characters');
    expect(findPasswordProblem('12341234123412341', 'quantri')).toBe('same-characters');
    expect(findPasswordProblem('quantriQUANTRI2026', 'quantri')).toBe('contains-name');
  });
});

describe('AC17 a short password, where one will do', () => {
  const problem = (password: string) => findPasswordProblem(password, 'lan', SHORTEST_AT_PAIRED_PC);

  it('has eight characters', () => {
    expect(problem('mây4trôi')).toBeNull();
    expect(problem('mây4trô')).toBe('too-short');
    expect([isShort('fourteen chars'), isShort('fifteen charsss')]).toEqual([true, false]);
  });

  it('is none of those that are tried first, in small and capital letters, with and without marks', () => {
    const tried = ['12345678', '87654321', 'Password1', 'mật khẩu 123', 'MATKHAU@2026', 'qwertyuiop', 'asdfghjkl'];
    for (const password of [...tried, 'abcdefgh', 'vietnam2026', '19870412', 'admin12345']) {
      expect(problem(password), password).not.toBeNull();
    }
    for (const password of ['mèo trên mái', 'xe đạp cũ', 'lá vàng 7']) expect(problem(password), password).toBeNull();
  });
});

describe('what people type', () => {
  it('is compared without regard to letter size, spaces and hyphens', () => {
    expect(foldName('  ThỦy ')).toBe('thủy');
    expect(foldName('Thủy'.normalize('NFD'))).toBe('thủy');
    expect(foldCode(' ab3-d6 f ')).toBe('AB3D6F');
  });
});
