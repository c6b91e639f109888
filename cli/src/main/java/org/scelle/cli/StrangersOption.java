package org.scelle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scelle.detect.reach.Reach;
import org.scelle.report.ReportOptions.Setting;
import picocli.CommandLine.Option;

/** The options of every command that counts reach: who is external or a guest. */
final class StrangersOption {

  @Option(
      names = "--external-server",
      paramLabel = "NAME",
      description = "A server whose accounts are external (repeatable).")
  private Set<String> externalServers = new TreeSet<>();

  @Option(
      names = "--guest",
      paramLabel = "ACCOUNT",
      description = "An account that is a guest (repeatable).")
  private Set<String> guests = new TreeSet<>();

  Reach.Options options() {
    return new Reach.Options(externalServers, guests);
  }

  /** What was given, for the report to say. */
  List<Setting> settings() {
    List<Setting> given = new ArrayList<>();
    externalServers.forEach(server -> given.add(new Setting("--external-server", server)));
    guests.forEach(guest -> given.add(new Setting("--guest", guest)));
    return given;
  }
}
