import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ToastProvider } from '../src/toast.tsx';
import { galleryPages } from './pages.tsx';

const wanted = new URLSearchParams(location.search).get('page') ?? 'controls';
const Page = galleryPages[wanted] ?? galleryPages.controls;
const mount = document.querySelector('#gallery');

if (mount && Page)
  createRoot(mount).render(
    <StrictMode>
      <ToastProvider>
        <Page />
      </ToastProvider>
    </StrictMode>,
  );
