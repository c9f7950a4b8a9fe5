import { Skeleton } from './Blocks.tsx';
import './blocks.css';

/** A page on its way. */
export const Waiting = () => (
  <main id="main" className="tx-page">
    <Skeleton lines={6} />
  </main>
);
