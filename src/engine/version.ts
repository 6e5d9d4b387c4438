/** Version of the engine: part of every result. The same file gives the same bytes as long as this stays the same. */
export const ENGINE = '1';
