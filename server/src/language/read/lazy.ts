// A value that is computed when it is first asked for, and then kept.

export function lazy<Value>(compute: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => (done ??= { value: compute() }).value;
}
