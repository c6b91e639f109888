package org.scelle.cli;

import org.scelle.evidence.Limits;
import picocli.CommandLine.Option;

/** How far the archives of the evidence are opened. */
final class ArchiveLimits {

  @Option(
      names = "--archive-depth",
      paramLabel = "N",
      description = "How deep archives of the evidence are opened (8).")
  private int depth = Limits.DEFAULT.depth();

  @Option(
      names = "--archive-members",
      paramLabel = "N",
      description = "Members of an archive, those of archives inside it included (500000).")
  private long members = Limits.DEFAULT.members();

  @Option(
      names = "--archive-ratio",
      paramLabel = "N",
      description = "Unpacked bytes for each packed byte of an archive (200).")
  private long ratio = Limits.DEFAULT.ratio();

  @Option(
      names = "--archive-bytes",
      paramLabel = "N",
      description = "Unpacked bytes of one member of an archive (64 GiB).")
  private long memberBytes = Limits.DEFAULT.memberBytes();

  /** What the options say, once checked. */
  Limits limits() {
    Mistake.checkLimit("--archive-depth", depth);
    Mistake.checkLimit("--archive-members", members);
    Mistake.checkLimit("--archive-ratio", ratio);
    Mistake.checkLimit("--archive-bytes", memberBytes);
    Limits usual = Limits.DEFAULT;
    return new Limits(depth, members, memberBytes, ratio, usual.ratioFrom(), usual.memoryBytes());
  }
}
