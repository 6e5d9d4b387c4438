// AssemblyScript's number types as tsc sees them, so that one source serves both compilers.
type i32 = number;
type u32 = number;
type f64 = number;
type bool = boolean;
