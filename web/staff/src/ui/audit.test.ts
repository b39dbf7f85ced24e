import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Translate } from '../core/i18n';
import { actionWord, auditDetail, subjectWord } from './audit';

const services = join(__dirname, '../../../../services');
const texts = join(__dirname, '../../../packages/core/i18n');
const th: Record<string, string> = Object.assign(
  {},
  ...readdirSync(texts)
    .filter((name) => /^staff(_\w+)?\.th\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(texts, name), 'utf8'))),
);
const t: Translate = (key) => th[key] ?? key;
const date = (day: string) => `[${day}]`;

function rooms(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return rooms(path);
    return name.endsWith('.rs') ? [readFileSync(path, 'utf8')] : [];
  });
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Actions and kinds of subject as the server writes them: in the call itself, or chosen just before it. */
function written() {
  const sources = rooms(services);
  const calls = sources.flatMap((text) => found(text, /\baudit::record\(([^;]*);/g));
  const chosen = sources.flatMap((text) =>
    found(text, /let action = (if [\s\S]*?);\n\s*(?:let detail|tenancy)/g),
  );
  return {
    actions: [...calls, ...chosen].flatMap((text) => found(text, /"([a-z_]+\.[a-z_]+)"/g)),
    subjects: calls.flatMap((text) => found(text, /"([a-z_]+)",/g)),
  };
}

describe('the audit trail', () => {
  it('has words for everything the server writes into it', () => {
    const events = found(
      readFileSync(join(services, 'complaints/src/case/mod.rs'), 'utf8')
        .split('EventKind {')[1]
        ?.split('}')[0] ?? '',
      /"([a-z_]+)"/g,
    );
    const deeds = found(
      readFileSync(join(services, 'complaints/src/corruption/audit.rs'), 'utf8'),
      /Self::\w+ => "([a-z_]+)"/g,
    );
    const { actions, subjects } = written();
    const every = [
      ...actions,
      ...events.map((kind) => `complaint.${kind}`),
      ...deeds.map((deed) => `corruption.${deed}`),
    ];
    expect(every.length).toBeGreaterThan(50);
    expect(every.filter((action) => actionWord(t, action) === action)).toEqual([]);
    expect(subjects.length).toBeGreaterThan(10);
    expect(subjects.filter((kind) => subjectWord(t, kind) === kind)).toEqual([]);
  });

  it('shows a code it does not know rather than nothing', () => {
    expect(actionWord(t, 'measure.open')).toBe('measure.open');
    expect(auditDetail(t, date, { subjectKind: 'measure', detail: { step: 4 } })).toBe('step: 4');
  });

  it('tells the detail in words and leaves out ids and what the line already says', () => {
    expect(
      auditDetail(t, date, {
        subjectKind: 'complaint',
        subjectLabel: '7/2570',
        detail: { number: '7/2570' },
      }),
    ).toBe('');
    expect(
      auditDetail(t, date, {
        subjectKind: 'staff',
        detail: {
          before: { roles: ['receiving_clerk'], departmentId: 'x', state: 'active' },
          after: { roles: ['receiving_clerk', 'auditor'], departmentId: null, state: 'active' },
          addressChanged: false,
        },
      }),
    ).toBe('ก่อนแก้ไข: เจ้าหน้าที่รับเรื่อง, ใช้งาน · หลังแก้ไข: เจ้าหน้าที่รับเรื่อง, ผู้ตรวจสอบ, ใช้งาน · เปลี่ยนที่อยู่อีเมล: ไม่ใช่');
    expect(
      auditDetail(t, date, { subjectKind: 'settings', detail: { changed: ['reopen_days', 'newer'] } }),
    ).toBe('ส่วนที่แก้ไข: เปิดเรื่องอีกครั้งได้ภายใน (วัน), newer');
    expect(
      auditDetail(t, date, { subjectKind: 'holiday', detail: { day: '2026-12-05', officeClosed: true } }),
    ).toBe('วันที่: [2026-12-05] · หยุดราชการ: ใช่');
    expect(auditDetail(t, date, { subjectKind: 'department', detail: { kind: 'finance' } })).toBe(
      'ชนิด: กองคลัง',
    );
    expect(auditDetail(t, date, { subjectKind: 'message', detail: { kind: 'notice' } })).toBe(
      'ชนิด: จดหมายถึงผู้ร้อง',
    );
  });
});
