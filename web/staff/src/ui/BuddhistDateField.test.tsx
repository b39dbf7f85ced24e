import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { BuddhistDateField } from './BuddhistDateField';

function Field({ onChange, ...limits }: { onChange: (day: string) => void; min?: string; max?: string }) {
  const [day, setDay] = useState('');
  return (
    <MantineProvider env="test">
      <BuddhistDateField
        label="วันที่รับเรื่อง"
        value={day}
        onChange={(next) => {
          setDay(next);
          onChange(next);
        }}
        {...limits}
      />
      <button type="button" onClick={() => setDay('2026-11-22')}>
        วันนี้
      </button>
    </MantineProvider>
  );
}

const box = () => screen.getByLabelText('วันที่รับเรื่อง') as HTMLInputElement;
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });

describe('a typed Buddhist-era date', () => {
  it('gives the ISO day while the text stays as typed, and tidies it on leaving', () => {
    const change = vi.fn();
    render(<Field onChange={change} />);
    type('๕ ม.ค. ๖๙');
    expect(change).toHaveBeenLastCalledWith('2026-01-05');
    expect(box().value).toBe('๕ ม.ค. ๖๙');
    fireEvent.blur(box());
    expect(box().value).toBe('5/1/2569');
  });

  it('says so on leaving when it is no date, and gives no value', () => {
    const change = vi.fn();
    render(<Field onChange={change} />);
    type('31/4/2569');
    expect(screen.queryByText(/โปรดพิมพ์วันที่/)).toBeNull();
    fireEvent.blur(box());
    expect(screen.getByText(/โปรดพิมพ์วันที่/)).toBeTruthy();
    expect(change).not.toHaveBeenCalled();
    expect(box().value).toBe('31/4/2569');
  });

  it('holds to its limits', () => {
    const change = vi.fn();
    render(<Field onChange={change} max="2026-11-22" />);
    type('23/11/2569');
    fireEvent.blur(box());
    expect(screen.getByText('ต้องไม่หลังวันที่ 22 พ.ย. 2569')).toBeTruthy();
    expect(change).not.toHaveBeenCalled();
  });

  it('shows a value set from outside', () => {
    render(<Field onChange={() => undefined} />);
    fireEvent.click(screen.getByText('วันนี้'));
    expect(box().value).toBe('22/11/2569');
  });
});
