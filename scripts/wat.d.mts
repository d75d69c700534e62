import type { Plugin } from 'vite';
export declare const forVite: Plugin;
