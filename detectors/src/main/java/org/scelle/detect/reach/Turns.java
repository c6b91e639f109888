package org.scelle.detect.reach;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Numbered pieces of work on all processors, each taking the next when it is done with one: rooms
 * and accounts differ so much that shares dealt out beforehand would leave processors idle.
 */
final class Turns {
  private Turns() {}

  /**
   * Returns when all is done.
   *
   * @param count pieces, from 0
   * @param workers makes what one processor works with
   */
  static void take(int count, Supplier<IntConsumer> workers) {
    AtomicInteger next = new AtomicInteger();
    IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
        .parallel()
        .forEach(processor -> {
          IntConsumer worker = workers.get();
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            worker.accept(i);
          }
        });
  }
}
