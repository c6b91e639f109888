package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.store.CaseView.Hit;
import org.scelle.store.CaseView.Query;

/** What is written stands in two places; the program may die when only one of them has it. */
class BetweenCommitsTest {
  @TempDir Path directory;

  private Path home() {
    return directory.resolve("case");
  }

  /** The first file is read, settled and indexed; the second only read and settled. */
  private void make() throws IOException {
    try (CaseFile file = Invented.open(home())) {
      new Invented.Events("dump/a.json")
          .message("$1", Invented.LEA, "Diffusion Restreinte")
          .readInto(file);
      Invented.settle(file);
      new Invented.Events("dump/b.json")
          .message("$2", Invented.PAUL, "diffusion restreinte aussi")
          .readInto(file);
      file.settleDuplicates(Invented.VERBATIM);
      file.settleOrder(Invented.BY_SIGHT);
    }
  }

  private static List<String> found(CaseFile file) {
    return file
        .view()
        .search(new Query("restreinte", null, null, null, null, null, null, 50))
        .hits()
        .stream()
        .map(Hit::quote)
        .sorted()
        .toList();
  }

  private void sql(String statement) throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + home().resolve("case.db"));
        Statement run = database.createStatement()) {
      run.execute(statement);
    }
  }

  /** Lucene has committed when SQLite is told what the index holds. */
  @Test
  void anIndexThatSQLiteDoesNotKnowOfIsMadeAnewAndHoldsNothingTwice() throws Exception {
    make();
    sql(
        "CREATE TRIGGER dies BEFORE INSERT ON indexed_room"
            + " BEGIN SELECT RAISE(ABORT, 'killed between the commits'); END");
    CaseFile dying = Invented.open(home());
    assertThatThrownBy(dying::index).hasMessageContaining("killed between the commits");
    dying.close();
    sql("DROP TRIGGER dies");

    try (CaseFile file = Invented.open(home())) {
      assertThat(found(file)).containsExactly("Diffusion Restreinte", "diffusion restreinte aussi");
    }
  }

  /** SQLite has committed what was read and settled; the index knows nothing of it. */
  @Test
  void anIndexThatLagsBehindSQLiteIsBroughtUpToDate() throws IOException {
    make();
    try (CaseFile file = Invented.open(home())) {
      assertThat(found(file)).containsExactly("Diffusion Restreinte", "diffusion restreinte aussi");
    }
  }

  /** A large index is committed part by part. */
  @Test
  void anIndexThatStoppedAfterAPartKeepsItAndGoesOn() throws Exception {
    try (CaseFile file = Invented.open(home())) {
      new Invented.Events("dump/a.json")
          .message("$1", Invented.LEA, "Diffusion Restreinte")
          .in(Invented.OTHER_ROOM)
          .message("$2", Invented.PAUL, "diffusion restreinte aussi")
          .readInto(file);
      file.settleDuplicates(Invented.VERBATIM);
      file.settleOrder(Invented.BY_SIGHT);
    }
    sql("UPDATE event SET kind = kind + 100 WHERE event_id = '$2'");
    assertThatThrownBy(this::indexRoomByRoom).hasMessageContaining("damaged");
    sql("UPDATE event SET kind = kind - 100 WHERE event_id = '$2'");
    Map<String, Object> first = indexFiles();
    assertThat(first).isNotEmpty();

    indexRoomByRoom();
    assertThat(indexFiles()).containsAllEntriesOf(first);
    try (CaseFile file = Invented.open(home())) {
      assertThat(found(file)).containsExactly("Diffusion Restreinte", "diffusion restreinte aussi");
    }
  }

  private void indexRoomByRoom() throws IOException, SQLException {
    try (Database database = Database.forWriting(home().resolve("case.db"));
        SearchCopy copy =
            new SearchCopy(home().resolve("lucene"), database, Names.of(database), 1)) {
      copy.update(Indexing.UNWATCHED);
    }
  }

  /** What the segments of the index are made of, and where they lie on the disk. */
  private Map<String, Object> indexFiles() throws IOException {
    Map<String, Object> keys = new TreeMap<>();
    try (Stream<Path> files = Files.list(home().resolve("lucene"))) {
      for (Path file :
          files.filter(path -> path.getFileName().toString().startsWith("_")).toList()) {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        keys.put(file.getFileName().toString(), String.valueOf(key));
      }
    }
    return keys;
  }
}
