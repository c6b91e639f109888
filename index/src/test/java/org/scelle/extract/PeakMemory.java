package org.scelle.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches the peak resident memory of this process and of those it starts, ten times a second; zero
 * where the system does not tell.
 */
final class PeakMemory implements AutoCloseable {

  private final Map<Long, Long> peaks = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  private PeakMemory() {}

  static PeakMemory watch() {
    PeakMemory memory = new PeakMemory();
    var unused = memory.clock.scheduleAtFixedRate(memory::look, 0, 100, TimeUnit.MILLISECONDS);
    return memory;
  }

  private void look() {
    ProcessHandle.current()
        .descendants()
        .forEach(child -> peaks.merge(child.pid(), resident(child.pid()), Math::max));
  }

  /** In KiB. */
  long own() {
    return resident(ProcessHandle.current().pid());
  }

  /** In KiB, of all children that there were, added up. */
  long children() {
    return peaks.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long resident(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      return 0;
    } catch (IOException ended) {
      return 0;
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
