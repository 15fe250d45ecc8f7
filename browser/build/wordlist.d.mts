export function asTypeScript(text: string): string;
