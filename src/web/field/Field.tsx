import { Suspense } from 'react';
import { createBrowserRouter, Navigate, RouterProvider, useRouteError } from 'react-router';
import { routeOf } from '../page-routes.tsx';
import { QueriesProvider } from '../queries.tsx';
import { SessionProvider } from '../session.tsx';
import { SignedIn } from '../SignedIn.tsx';
import { BrokenPage, NotFoundPage } from '../ui/ErrorBoundary.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { pages } from './routes.tsx';
import { Shell } from './Shell.tsx';
import '../ui/blocks.css';

const Broken = () => <BrokenPage error={useRouteError()} />;

const children = [
  ...(pages[0] ? [{ index: true, element: <Navigate replace to={pages[0].path} /> }] : []),
  ...pages.map(routeOf),
  { path: '*', element: <NotFoundPage home="/field" /> },
].map((route) => ({ ...route, errorElement: <Broken /> }));

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
