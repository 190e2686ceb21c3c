// Starts the page: styles, the cache of answers, the address bar, Mantine with the policy's nonce, the shell.
import './theme/fonts.ts';
import './theme/mantine.ts';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api.ts';
import { Guard } from './shell/answer-state.tsx';
import { Shell } from './shell/shell.tsx';
import { SharedViewState } from './state/view-state.ts';
import { resolveVariables, theme } from './theme/theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <NuqsAdapter>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={resolveVariables}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce}
        >
          <Guard of="page">
            <SharedViewState>
              <Shell />
            </SharedViewState>
          </Guard>
        </MantineProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  </StrictMode>,
);
