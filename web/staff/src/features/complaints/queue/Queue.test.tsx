import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildRouter } from '../../../app/router';
import { today } from '../../../core/calendar';
import type { QueueRowFragment } from '../../../gql/graphql';

const session = {
  signedIn: true,
  staff: { id: 's1', name: 'เจ้าหน้าที่ทดสอบ', position: 'นักวิเคราะห์', email: 'a@example.go.th', lang: 'th' },
  tenant: { slug: 'a', name: 'องค์การบริหารส่วนตำบลทดสอบ', shortName: 'อบต.ทดสอบ' },
  roles: ['receiving_clerk'],
  permissions: ['complaint_read', 'complaint_assign'],
};

const row = (id: string, number: string): QueueRowFragment => ({
  id,
  number,
  title: `เรื่อง ${number}`,
  kind: 'GRIEVANCE',
  channel: 'PHONE',
  state: 'RECEIVED',
  open: true,
  categoryName: 'ไฟฟ้าสาธารณะ',
  place: '',
  receivedAt: `${today()}T02:00:00Z`,
  receivedOn: today(),
  dueOn: today(),
  queueOn: today(),
  daysLeft: 0,
  villageLabel: null,
  promisedOn: null,
  closedAt: null,
  assigneeName: null,
  departmentName: null,
});

let asked: Array<{ name: string; variables: Record<string, unknown> }> = [];

/** The gateway as far as the queue needs it; `queue` answers the one operation under test. */
function gateway(queue: () => unknown) {
  const json = (body: unknown) =>
    new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.startsWith('/staff/api/session')) return json(session);
    const { operationName: name, variables } = JSON.parse(String(init.body)) as {
      operationName: string;
      variables: Record<string, unknown>;
    };
    asked.push({ name, variables });
    if (name === 'Queue') return json(queue());
    if (name === 'ComplaintCounts')
      return json({
        data: {
          complaintCounts: { open: 2, mine: 1, myDepartment: 0, unassigned: 1, overdue: 0, dueSoon: 2 },
        },
      });
    if (name === 'AssignComplaints')
      return json({ data: { assignComplaints: { status: 'DONE', message: null, fields: [], changed: 1 } } });
    return json({
      data: {
        departments: [
          { id: 'd1', nameTh: 'กองช่าง', nameEn: '', kind: 'public_works', phone: '', active: true },
        ],
        categories: [],
        villages: [],
        staff: [],
      },
    });
  });
}

function open(address: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = buildRouter(client, createMemoryHistory({ initialEntries: [address] }));
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return router;
}

const found = (...nodes: QueueRowFragment[]) => ({
  data: { complaints: { nodes, pageInfo: { endCursor: 'next', hasNextPage: nodes.length > 0 } } },
});

describe('the queue', () => {
  beforeEach(() => {
    asked = [];
    localStorage.clear();
  });

  it('shows rows with their due words and asks for the filters of the URL', async () => {
    gateway(() => found(row('c1', '1/2570'), row('c2', '2/2570')));
    open('/staff/complaints?view=mine&text=%E0%B9%84%E0%B8%9F&state=received');
    expect((await screen.findByText('1/2570')).getAttribute('href')).toBe('/staff/complaints/c1');
    expect(screen.getAllByText('ครบกำหนดวันนี้')).toHaveLength(2);
    expect(asked.find((one) => one.name === 'Queue')?.variables.filter).toMatchObject({
      view: 'MINE',
      text: 'ไฟ',
      states: ['RECEIVED'],
    });
    expect(screen.getByRole('link', { name: /หน้าถัดไป/ }).getAttribute('href')).toContain('after=next');
  });

  it('says that nothing is there, and differently when filters hide everything', async () => {
    gateway(() => found());
    open('/staff/complaints');
    expect(await screen.findByText('ไม่มีเรื่องในรายการนี้')).toBeTruthy();
  });

  it('offers to clear the filters when they hide everything', async () => {
    gateway(() => found());
    const router = open('/staff/complaints?view=overdue&text=abc');
    expect(await screen.findByText('ไม่พบเรื่องที่ตรงกับตัวกรอง')).toBeTruthy();
    fireEvent.click(screen.getAllByText('ล้างตัวกรองทั้งหมด').slice(-1)[0] as HTMLElement);
    await waitFor(() => expect(router.state.location.search).toEqual({ view: 'overdue' }));
  });

  it('shows the refusal in its own words and recovers on another try', async () => {
    let broken = true;
    gateway(() =>
      broken
        ? { data: null, errors: [{ message: 'ฐานข้อมูลไม่ว่าง', extensions: { code: 'BUSY' } }] }
        : found(row('c1', '1/2570')),
    );
    open('/staff/complaints');
    expect(await screen.findByText('ฐานข้อมูลไม่ว่าง')).toBeTruthy();
    broken = false;
    fireEvent.click(screen.getByText('ลองอีกครั้ง'));
    expect(await screen.findByText('1/2570')).toBeTruthy();
  });

  it('moves with j and k and selects with x, but not while somebody types', async () => {
    gateway(() => found(row('c1', '1/2570'), row('c2', '2/2570')));
    open('/staff/complaints');
    const first = await screen.findByText('1/2570');
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first, { key: 'j' });
    expect(document.activeElement).toBe(screen.getByText('2/2570'));
    fireEvent.keyDown(document.activeElement as Element, { key: 'x' });
    expect(await screen.findByText('มอบหมาย (1)')).toBeTruthy();
    const search = screen.getByRole('searchbox', { name: 'ค้นหา' });
    search.focus();
    fireEvent.keyDown(search, { key: 'k' });
    expect(document.activeElement).toBe(search);
  });
});
