export const imul = (a: i32, b: i32): i32 => Math.imul(a, b);
