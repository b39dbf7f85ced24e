// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { count, fill, once } from '../src/controls';

const put = <T extends Element>(html: string, selector: string): T => {
  document.body.innerHTML = html;
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(selector);
  return found;
};

describe('fill', () => {
  it('fills known gaps and leaves unknown ones visible', () => {
    expect(fill('รูปที่ {n} จาก {all}', { n: 2 })).toBe('รูปที่ 2 จาก {all}');
    expect(fill(undefined, { n: 1 })).toBe('');
  });
});

describe('once', () => {
  beforeEach(() => vi.useFakeTimers());

  it('lets the first press through and stops the second', () => {
    const form = put<HTMLFormElement>('<form><button data-busy="กำลังส่ง">ส่ง</button></form>', 'form');
    once(form);
    const first = new Event('submit', { cancelable: true });
    form.dispatchEvent(first);
    vi.runAllTimers();
    expect(first.defaultPrevented).toBe(false);
    expect(form.querySelector('button')?.disabled).toBe(true);
    expect(form.querySelector('button')?.textContent).toBe('กำลังส่ง');
    const second = new Event('submit', { cancelable: true });
    form.dispatchEvent(second);
    expect(second.defaultPrevented).toBe(true);
  });

  it('is usable again after coming back', () => {
    const form = put<HTMLFormElement>('<form><button data-busy="กำลังส่ง">ส่ง</button></form>', 'form');
    once(form);
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    vi.runAllTimers();
    window.dispatchEvent(new Event('pageshow'));
    expect(form.querySelector('button')?.disabled).toBe(false);
    const again = new Event('submit', { cancelable: true });
    form.dispatchEvent(again);
    expect(again.defaultPrevented).toBe(false);
  });
});

describe('count', () => {
  const area = (value: string) =>
    put<HTMLTextAreaElement>(
      `<textarea data-max="8" data-left="เหลือ {n}" data-over="เกิน {n}">${value}</textarea>`,
      'textarea',
    );

  it('speaks up only near the end, and says by how much a text is over', () => {
    const text = area('กกก');
    count(text);
    const said = text.nextElementSibling;
    expect(said?.textContent).toBe('');
    for (const [value, words] of [
      ['กกกกกก', 'เหลือ 2'],
      ['กกกกกกกก', 'เหลือ 0'],
      ['กกกกกกกกกก', 'เกิน 2'],
      ['😀😀😀😀😀😀', 'เหลือ 2'],
    ]) {
      text.value = value ?? '';
      text.dispatchEvent(new Event('input'));
      expect(said?.textContent).toBe(words);
    }
    expect(text.value).toBe('😀😀😀😀😀😀');
  });
});
