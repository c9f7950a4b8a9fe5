import { App, ConfigProvider } from 'antd';
import { Suspense, type ReactNode } from 'react';
import { createBrowserRouter, RouterProvider, useRouteError } from 'react-router';
import { useLanguage } from '../i18n/language.ts';
import { QueriesProvider } from '../queries.tsx';
import { SessionProvider } from '../session.tsx';
import { SignedIn } from '../SignedIn.tsx';
import { antdLocale } from '../ui/antd-locale.ts';
import { antdTheme } from '../ui/antd-theme.ts';
import { BrokenPage, NotFoundPage } from '../ui/ErrorBoundary.tsx';
import { useLargeType } from '../ui/type-size.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { guardedRouteOf, StartPage } from './guard.tsx';
import { pages } from './routes.tsx';
import { Shell } from './Shell.tsx';
import './console.css';

const Broken = () => <BrokenPage error={useRouteError()} />;

const children = [{ index: true, element: <StartPage /> }, ...pages.map(guardedRouteOf), { path: '*', element: <NotFoundPage home="/console" /> }].map(
  (route) => ({
    ...route,
    errorElement: <Broken />,
  }),
);

const router = createBrowserRouter([{ path: '/console', element: <Shell />, errorElement: <Broken />, hydrateFallbackElement: <Waiting />, children }]);

/** Lists open inside the page or dialog that asked for them: a landmark for screen readers, and within reach of the dialog's focus. */
const nearby = (trigger?: HTMLElement): HTMLElement => trigger?.closest<HTMLElement>('.ant-modal-container, main') ?? document.body;

const Design = ({ children: inside }: { children: ReactNode }) => (
  <ConfigProvider
    theme={antdTheme(useLargeType())}
    locale={antdLocale[useLanguage()]}
    componentSize="medium"
    getPopupContainer={nearby}
    button={{ autoInsertSpace: false }}
  >
    <App className="console-app">{inside}</App>
  </ConfigProvider>
);

export const Console = () => (
  <Suspense fallback={<Waiting />}>
    <QueriesProvider>
      <SessionProvider>
        <Design>
          <SignedIn>
            <RouterProvider router={router} />
          </SignedIn>
        </Design>
      </SessionProvider>
    </QueriesProvider>
  </Suspense>
);
