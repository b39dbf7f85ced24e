// The console's front door: providers, the router and the two reloads a long-open tab needs.
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from '../core/errors';
import { LangProvider, rememberedLang, show } from '../core/i18n';
import { ToastProvider } from '../ui/Toast';
import { reloadOnLostChunk } from './errors/reload';
import { buildRouter } from './router';
import { theme } from './theme';
import './mantine.css';
import '@suanruam/tokens/tokens.css';
import '@suanruam/tokens/fonts.css';
import './styles.css';

reloadOnLostChunk();

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Only the line is worth trying again; a refusal stays a refusal.
      retry: (count, error) =>
        count < 2 && error instanceof ApiError && (error.code === 'network' || error.status >= 502),
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const router = buildRouter(client);
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
// Mantine's dialogs lock the page's scroll with a style element of their own; it needs the same nonce.
if (nonce) setNonce(nonce);
const root = document.getElementById('root');

void show(rememberedLang()).then(() => {
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => nonce}>
        <LangProvider>
          <QueryClientProvider client={client}>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </QueryClientProvider>
        </LangProvider>
      </MantineProvider>
    </StrictMode>,
  );
});
