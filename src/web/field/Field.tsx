import { Suspense } from 'react';
import { createBrowserRouter, RouterProvider, useRouteError } from 'react-router';
import { routeOf } from '../page-routes.tsx';
import { QueriesProvider } from '../queries.tsx';
import { SessionProvider } from '../session.tsx';
import { SignedIn } from '../SignedIn.tsx';
import { BrokenPage, NotFoundPage } from '../ui/ErrorBoundary.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { pages } from './routes.tsx';
import { Shell } from './Shell.tsx';
import { StartPage } from './StartPage.tsx';
import '../ui/blocks.css';

const Broken = () => <BrokenPage error={useRouteError()} />;

const children = [{ index: true, element: <StartPage /> }, ...pages.map(routeOf), { path: '*', element: <NotFoundPage home="/field" /> }].map((route) => ({
  ...route,
  errorElement: <Broken />,
}));

const router = createBrowserRouter([{ path: '/field', element: <Shell />, errorElement: <Broken />, hydrateFallbackElement: <Waiting />, children }]);

export const Field = () => (
  <Suspense fallback={<Waiting />}>
    <QueriesProvider>
      <SessionProvider>
        <SignedIn>
          <RouterProvider router={router} />
        </SignedIn>
      </SessionProvider>
    </QueriesProvider>
  </Suspense>
);
