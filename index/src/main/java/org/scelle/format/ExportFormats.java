package org.scelle.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scelle.evidence.Candidate;
import org.scelle.format.archiver.BakkotLog;
import org.scelle.format.archiver.MatrixArchiverHtml;
import org.scelle.format.archiver.MatrixArchiverText;
import org.scelle.format.archiver.MatrixCommanderText;
import org.scelle.format.archiver.MatrixDlText;
import org.scelle.format.database.SqliteRollback;
import org.scelle.format.database.SqliteShm;
import org.scelle.format.database.SqliteWal;
import org.scelle.format.database.TableCsv;
import org.scelle.format.database.TableJson;
import org.scelle.format.database.TablePgDump;
import org.scelle.format.database.TableSqlite;
import org.scelle.format.database.TableYaml;
import org.scelle.format.element.ElementHtml;
import org.scelle.format.element.ElementJson;
import org.scelle.format.element.ElementText;
import org.scelle.format.element.TchapMembers;
import org.scelle.format.matrix.MatrixClientServer;
import org.scelle.format.synapse.SigningKey;
import org.scelle.format.synapse.SynapseExport;
import org.scelle.format.synapse.SynapsePgDump;
import org.scelle.format.synapse.SynapseSqlite;
import org.scelle.format.utf16.Utf16Export;

/** The formats this build reads, the most particular first. */
public final class ExportFormats {

  public static final List<ExportFormat> ALL =
      List.of(
          new SynapsePgDump(),
          new SynapseSqlite(),
          new SynapseExport(),
          new ElementJson(),
          new MatrixClientServer(),
          new ElementHtml(),
          new ElementText(),
          new SigningKey(),
          new TchapMembers(),
          new MatrixCommanderText(),
          new MatrixArchiverText(),
          new MatrixArchiverHtml(),
          new MatrixDlText(),
          new BakkotLog(),
          new SqliteWal(),
          new SqliteRollback(),
          new SqliteShm(),
          new TableJson(),
          new TableYaml(),
          new TableSqlite(),
          new TablePgDump(),
          new TableCsv());

  /** Ids of those whose events stand as a server gave them. */
  public static final Set<String> VERBATIM =
      ALL.stream()
          .filter(ExportFormat::isVerbatim)
          .map(ExportFormat::id)
          .collect(Collectors.toUnmodifiableSet());

  /** How pictures, papers, packages and films begin, which are most of a dump and none of ours. */
  private static final List<byte[]> OTHERS =
      Stream.of(
              "ffd8ff",
              "89504e470d0a1a0a",
              "474946383961",
              "255044462d",
              "504b0304",
              "d0cf11e0a1b11ae1",
              "4f676753",
              "1a45dfa3")
          .map(HexFormat.of()::parseHex)
          .toList();

  private static final byte[] FILM = {'f', 't', 'y', 'p'};

  private ExportFormats() {}

  /** ISO 14496-12, 4.3: the first box says what kind of film it is. */
  private static boolean isFilm(byte[] head) {
    return head.length > 8 && head[0] == 0 && Arrays.equals(head, 4, 8, FILM, 0, 4);
  }

  /** The first format that recognises the file, which may be a text in UTF-16 too. */
  public static Optional<ExportFormat> recognise(Candidate file) throws IOException {
    byte[] head = file.head();
    if (isFilm(head)) {
      return Optional.empty();
    }
    for (byte[] other : OTHERS) {
      if (Arrays.equals(head, 0, Math.min(head.length, other.length), other, 0, other.length)) {
        return Optional.empty();
      }
    }
    Optional<ExportFormat> wide = Utf16Export.of(file, ExportFormats::first);
    return wide.isPresent() ? wide : first(file);
  }

  private static Optional<ExportFormat> first(Candidate file) throws IOException {
    for (ExportFormat format : ALL) {
      if (format.recognises(file)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
