// One event stream per visible tab: events carry no data, they only say "read again".
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const CALM_MS = 800;

/** HTTP/1.1 allows six connections per host, so a hidden tab lets its stream go and reads once when it is shown again. */
export function useLiveComplaints(): void {
  const client = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    let source: EventSource | undefined;
    let timer: number | undefined;
    const readAgain = () => {
      if (timer !== undefined) return;
      timer = window.setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: ['gql'], refetchType: 'active' });
      }, CALM_MS);
    };
    const open = () => {
      source = new EventSource('/staff/api/events');
      source.addEventListener('complaint', readAgain);
    };
    const follow = () => {
      if (document.hidden) {
        source?.close();
        source = undefined;
      } else if (!source) {
        open();
        readAgain();
      }
    };
    if (!document.hidden) open();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      source?.close();
      window.clearTimeout(timer);
    };
  }, [client]);
}
