import { Suspense } from 'react';
import { SessionProvider } from '../session.tsx';
import { ErrorBoundary, NotFoundPage } from '../ui/ErrorBoundary.tsx';
import { SkipLink } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { usePath, usePortalLinks } from './router.ts';
import { pages } from './routes.tsx';
import './portal.css';

export const Portal = () => (
  <Suspense fallback={<Waiting />}>
    <SessionProvider>
      <Frame />
    </SessionProvider>
  </Suspense>
);

const Frame = () => {
  usePortalLinks();
  const path = usePath();
  const Page = pages[path];
  return (
    <>
      <SkipLink />
      <Header />
      <ErrorBoundary key={path}>
        <Suspense fallback={<Waiting />}>{Page ? <Page /> : <NotFoundPage home="/" />}</Suspense>
      </ErrorBoundary>
      <Footer />
    </>
  );
};
