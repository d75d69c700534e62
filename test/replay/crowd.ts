/** Enough concurrent calls to share transactions, but few enough that none waits long. */
export async function inCrowd<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
  width = 200,
): Promise<readonly PromiseSettledResult<R>[]> {
  const results: PromiseSettledResult<R>[] = [];
  let next = 0;
  const take = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const [result] = await Promise.allSettled([work(items[index] as T, index)]);
      results[index] = result;
    }
  };
  await Promise.all(Array.from({ length: width }, take));
  return results;
}
