import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useT } from '../core/i18n';
import { Icon } from './icons';

const ToastContext = createContext<(text: string) => void>(() => undefined);
const SHOWN_MS = 6000;

/** "บันทึกแล้ว": said once, politely, and gone. Errors never appear here, they stay beside their form. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useT();
  const [text, setText] = useState('');
  const timer = useRef<number>(undefined);
  const say = useCallback((next: string) => {
    window.clearTimeout(timer.current);
    setText(next);
    timer.current = window.setTimeout(() => setText(''), SHOWN_MS);
  }, []);
  return (
    <ToastContext.Provider value={say}>
      {children}
      <div className="toast-place" role="status" aria-live="polite">
        {text && (
          <div className="toast">
            <Icon name="check" /> <span>{text}</span>
            <button
              type="button"
              className="toast-close"
              aria-label={t('action.dismiss')}
              onClick={() => setText('')}
            >
              <Icon name="close" size={16} />
            </button>
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}

export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}
