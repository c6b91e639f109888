package org.scelle.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a worker is cut off from by Linux: the network, and writing outside its folder. Where user
 * namespaces are not allowed, or there are none, it is only a process of its own.
 */
enum Isolation {
  /** No network, and all mounted file systems read-only but for its folder. */
  FULL,
  NO_NETWORK,
  NONE;

  private static final String NAMESPACES = "unshare";

  /**
   * Run as root of a namespace of its own; {@code $1} is the folder, the rest the command. File
   * systems that cannot be made read-only there (the root one can) stay as they are.
   */
  private static final String READ_ONLY =
      """
      mount --bind "$1" "$1" && mount -o remount,bind,ro / || exit 1
      while read -r _ _ _ _ point _; do
        case $point in
          / | "$1" | "$1"/*) ;;
          *) mount -o remount,bind,ro "$point" ;;
        esac
      done < /proc/self/mountinfo 2> /dev/null
      shift
      exec "$@"
      """;

  private static final class Found {
    static final Isolation HERE = find();

    private Found() {}
  }

  private static Isolation find() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    for (Isolation each : values()) {
      if (each == NONE || works(each.command(folder.toAbsolutePath()))) {
        return each;
      }
    }
    return NONE;
  }

  private static boolean works(List<String> prefix) {
    List<String> probe = new ArrayList<>(prefix);
    probe.add("true");
    try {
      Process process =
          new ProcessBuilder(probe)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<String> command(Path folder) {
    return switch (this) {
      case FULL -> List.of(NAMESPACES, "-rnm", "sh", "-c", READ_ONLY, "worker", folder.toString());
      case NO_NETWORK -> List.of(NAMESPACES, "-rn");
      case NONE -> List.of();
    };
  }

  /** What this machine allows. */
  static Isolation here() {
    return Found.HERE;
  }

  /** What to put before a command that may write to this folder only. */
  static List<String> prefix(Path folder) {
    return Found.HERE.command(folder.toAbsolutePath());
  }

  static boolean hasNoNetwork() {
    return Found.HERE != NONE;
  }
}
