/** Version of the engine: part of every result. The same file gives the same bytes as long as this stays the same. */
export const ENGINE = '2';
/** The day this version was fixed; changes with it. Stands in docs/validation.md. */
export const ENGINE_DATE = '2026-11-23';
