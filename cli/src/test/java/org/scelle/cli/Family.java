package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a process and those it started took, as the system said when it was last looked at; nothing
 * where the system does not tell.
 */
final class Family {

  /** Hundredths of a second, as Linux counts processor time for programs. */
  private static final double TICKS = 100;

  private final ProcessHandle parent;
  private final Map<Long, Taken> taken = new HashMap<>();
  private long together;

  /**
   * @param peak MiB resident at most
   * @param now MiB resident
   * @param read bytes asked of the system, pipes and the case's own files included
   */
  private record Taken(double seconds, long peak, long now, long read) {

    /** A process that has just ended tells nothing of its memory any more. */
    Taken and(Taken later) {
      return new Taken(
          later.seconds, Math.max(peak, later.peak), later.now, Math.max(read, later.read));
    }
  }

  Family(ProcessHandle parent) {
    this.parent = parent;
  }

  /** To be called often: what a process took after the last look is not known. */
  void look() {
    long sum = add(parent.pid());
    for (ProcessHandle child : parent.descendants().toList()) {
      sum += add(child.pid());
    }
    together = Math.max(together, sum);
  }

  private long add(long pid) {
    try {
      Path process = Path.of("/proc/" + pid);
      String stat = Files.readString(process.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      List<String> status = Files.readAllLines(process.resolve("status"));
      Taken now =
          new Taken(
              (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS,
              number(status, "VmHWM:") / 1024,
              number(status, "VmRSS:") / 1024,
              number(Files.readAllLines(process.resolve("io")), "rchar:"));
      taken.merge(pid, now, Taken::and);
      return now.now();
    } catch (IOException ended) {
      return 0;
    }
  }

  private static long number(List<String> lines, String field) {
    return lines.stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** Fields of an object. */
  String json() {
    Taken own = taken.getOrDefault(parent.pid(), new Taken(0, 0, 0, 0));
    List<Taken> children =
        taken.entrySet().stream()
            .filter(each -> each.getKey() != parent.pid())
            .map(Map.Entry::getValue)
            .toList();
    return String.format(
        Locale.ROOT,
        "\"processorSeconds\":%.1f,\"childrenProcessorSeconds\":%.1f,\"peakMiB\":%d,"
            + "\"childPeakMiB\":%d,\"togetherPeakMiB\":%d,\"children\":%d,\"readBytes\":%d,"
            + "\"childrenReadBytes\":%d",
        own.seconds(),
        children.stream().mapToDouble(Taken::seconds).sum(),
        own.peak(),
        children.stream().mapToLong(Taken::peak).max().orElse(0),
        together,
        children.size(),
        own.read(),
        children.stream().mapToLong(Taken::read).sum());
  }
}
