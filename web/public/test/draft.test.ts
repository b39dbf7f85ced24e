// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { draft } from '../src/draft';

const FORM = `<form data-draft="/t/wattum/complaints/new">
  <input type="hidden" name="form_key" value="key-of-this-visit">
  <input type="radio" name="category" value="road"><input type="radio" name="category" value="light">
  <textarea name="details"></textarea><input name="place">
  <select name="village"><option value="">-</option><option value="3">3</option></select>
  <input type="hidden" name="lat"><input name="name"><input name="phone"><input name="email">
  <input type="checkbox" name="notify_email" value="1">
</form>`;

const open = (html = FORM) => {
  document.body.innerHTML = html;
  const form = document.querySelector('form');
  if (!form) throw new Error('form');
  draft(form);
  return form;
};
const control = (form: HTMLFormElement, selector: string) => {
  const found = form.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(selector);
  return found;
};
const type = (form: HTMLFormElement) => {
  control(form, '[value=light]').checked = true;
  control(form, '[name=details]').value = 'ไฟดับทั้งแถว';
  control(form, '[name=village]').value = '3';
  control(form, '[name=phone]').value = '0812345678';
  control(form, '[name=name]').value = 'สมมุติ';
  control(form, '[name=lat]').value = '14.4';
  form.dispatchEvent(new Event('input'));
};

describe('draft', () => {
  beforeEach(() => sessionStorage.clear());

  it('brings the text back and nothing about the person', () => {
    type(open());
    const again = open();
    expect(control(again, '[name=details]').value).toBe('ไฟดับทั้งแถว');
    expect(control(again, '[value=light]').checked).toBe(true);
    expect(control(again, '[name=village]').value).toBe('3');
    expect(control(again, '[name=phone]').value).toBe('');
    expect(control(again, '[name=form_key]').value).toBe('key-of-this-visit');
    const kept = sessionStorage.getItem('/t/wattum/complaints/new') ?? '';
    for (const secret of ['0812345678', 'สมมุติ', '14.4', 'key-of-this-visit'])
      expect(kept).not.toContain(secret);
  });

  it('does not overwrite what the server sends back after an error', () => {
    type(open());
    const again = open(
      `<div class="errors"></div>${FORM.replace('name="details">', 'name="details">แก้แล้ว')}`,
    );
    expect(control(again, '[name=details]').value).toBe('แก้แล้ว');
    expect(control(again, '[name=village]').value).toBe('');
  });

  it('is gone once the complaint is sent', () => {
    type(open());
    document.body.innerHTML = '<section data-draft-clear="/t/wattum/complaints/new"></section>';
    const sent = document.querySelector<HTMLElement>('section');
    if (sent) draft(sent);
    expect(sessionStorage.length).toBe(0);
  });
});
