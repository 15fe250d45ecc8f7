import { defineConfig } from 'vitest/config';

// Properties and real cryptography beside a compiler on two cores: a slow machine is no fault.
export default defineConfig({ test: { include: ['tests/**/*.test.ts'], environment: 'node', css: true, testTimeout: 60_000 } });
