// comlink ships this file without a declaration beside it.
declare module 'comlink/dist/esm/node-adapter.mjs' {
	export { default, type NodeEndpoint } from 'comlink/dist/esm/node-adapter';
}
