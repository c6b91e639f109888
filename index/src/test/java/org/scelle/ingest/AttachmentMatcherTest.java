package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scelle.model.EvidenceFile;
import org.scelle.model.MediaReference;
import org.scelle.store.CaseFile.LooseFile;
import org.scelle.store.CaseFile.Match;
import org.scelle.store.CaseFile.Posting;
import org.scelle.store.CaseFile.StoredMedia;

class AttachmentMatcherTest {

  private static final String SERVER = "agent.dinum.tchap.gouv.fr";
  private static final String ID = "GhYtRePoMnBvCxZaQsWdEfTg";
  private static final String EVENT = "$pX-3_kQwErTyUiOpAsDfGhJkLzXcVbNm1234567890ab";
  private static final long NOON = Instant.parse("2021-04-16T17:20:00Z").toEpochMilli();
  private static final String EXPORT = "dump/Tchap - Cellule - Chat Export.zip";

  private final List<Posting> postings = new ArrayList<>();
  private final List<LooseFile> files = new ArrayList<>();

  private long post(String url, @Nullable String name, long time, @Nullable Long size) {
    return post(
        new MediaReference(url, name, null, size, false, null, null), time, zipped("e.json"));
  }

  private long post(MediaReference reference, long time, EvidenceFile in) {
    long row = 100L + postings.size();
    String event = row == 100 ? EVENT : "$unAutreEvenementTresLong" + row;
    postings.add(new Posting(row, event, time, reference, in));
    return row;
  }

  private static MediaReference media(String url) {
    return new MediaReference(url, null, null, null, false, null, null);
  }

  private static EvidenceFile zipped(String path) {
    return new EvidenceFile(EXPORT, "Cellule/" + path, 1000, "0".repeat(64));
  }

  private long file(String path) {
    return file(new EvidenceFile(path, "", 10, hash()));
  }

  private long file(EvidenceFile file) {
    files.add(new LooseFile(files.size() + 1, file, false));
    return files.size();
  }

  private long exported(String path, long size) {
    return file(new EvidenceFile(EXPORT, "Cellule/" + path, size, hash()));
  }

  private String hash() {
    return String.format("%064x", files.size() + 1);
  }

  @Test
  void aFileOfAnotherServerIsFoundUnderTheNameThatTheDatabaseTells() {
    post("mxc://" + SERVER + "/" + ID, null, NOON, 5L);
    file("store/media_store/remote_content/" + SERVER + "/Zx/Yw/VuTsRqPoNmLkJiHgFeDc");
    file("store/media_store/remote_content/" + SERVER + "/Aa/Bb/CcDdEeFfGgHhIiJjKkLl");
    file("store/media_store/remote_thumbnail/" + SERVER + "/Zx/Yw/VuTsRqPoNmLkJiHgFeDc/32-32-png");
    List<StoredMedia> places =
        List.of(
            new StoredMedia(SERVER, "ZxYwVuTsRqPoNmLkJiHgFeDc", ID),
            new StoredMedia("ailleurs.example", "AaBbCcDdEeFfGgHhIiJjKkLl", ID));
    List<String> found =
        new AttachmentMatcher().match(postings, files, places).stream().map(this::words).toList();
    assertThat(found).containsExactly("100 media-id 1", "100 thumbnail 3");
    assertThat(matches()).isEmpty();
  }

  /** What was matched, as {@code "100 media-id 1,2"}. */
  private List<String> matches() {
    return new AttachmentMatcher().match(postings, files).stream().map(this::words).toList();
  }

  private String words(Match match) {
    return match.posting()
        + " "
        + match.how()
        + " "
        + match.files().stream().map(Object::toString).collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dump/media/" + SERVER + "/" + ID,
        "dump/media/" + SERVER + "_" + ID,
        "dump/media/" + ID,
        "dump/media/" + ID + ".pdf",
        "dump/fichiers/note du 3 mai " + ID + " v2.pdf",
        "dump/" + ID + "/note.pdf",
        "dump/media_store/local_content/Gh/Yt/RePoMnBvCxZaQsWdEfTg",
        "dump/media_store/remote_content/" + SERVER + "/Gh/Yt/RePoMnBvCxZaQsWdEfTg"
      })
  void theMediaIdTiesWhereverScrapersPutIt(String path) {
    post(media("mxc://" + SERVER + "/" + ID), NOON, zipped("e.json"));
    file("dump/media/autre.pdf");
    file(path);
    assertThat(matches()).containsExactly("100 media-id 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dump/media/agent.externe.tchap.gouv.fr/" + ID,
        "dump/media/agent.externe.tchap.gouv.fr_" + ID,
        "dump/media/ghytrepomnbvcxzaqswdeftg",
        "dump/media/x" + ID + ".pdf"
      })
  void anotherServerAnotherCaseOrALongerWordIsAnotherFile(String path) {
    post(media("mxc://" + SERVER + "/" + ID), NOON, zipped("e.json"));
    post(media("mxc://agent.externe.tchap.gouv.fr/autreIdentifiant"), NOON, zipped("e.json"));
    file(path);
    assertThat(matches()).isEmpty();
  }

  @Test
  void theSameIdAtTwoServersGoesToTheServerInThePath() {
    post(media("mxc://a.example/" + ID), NOON, zipped("e.json"));
    post(media("mxc://b.example:8448/" + ID), NOON, zipped("e.json"));
    file("dump/b.example_8448_" + ID + ".png");
    file("dump/media/a.example/" + ID);
    assertThat(matches()).containsExactly("100 media-id 2", "101 media-id 1");
  }

  @Test
  void oneFileServesEveryEventThatPostsIt() {
    post(media("mxc://" + SERVER + "/" + ID), NOON, zipped("e.json"));
    post(media("mxc://" + SERVER + "/" + ID), NOON + 5, zipped("e.json"));
    file("dump/media/" + ID);
    assertThat(matches()).containsExactly("100 media-id 1", "101 media-id 1");
  }

  @Test
  void severalContentsAreKeptAsCandidatesAndCopiesAreOne() {
    post(media("mxc://" + SERVER + "/" + ID), NOON, zipped("e.json"));
    file("dump/a/" + ID);
    file("dump/b/" + ID + ".part");
    file(new EvidenceFile("dump/c/" + ID, "", 10, files.getFirst().file().sha256()));
    assertThat(matches()).containsExactly("100 media-id 1,2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pX3kQwErTyUiOpAsDfGhJkLzXcVbNm1234567890ab.png",
        "pX3kQwErTyUiOpAsDfGhJkLzXcVbNm1234567890ab_(1).png",
        "_pX-3_kQwErTyUiOpAsDfGhJkLzXcVbNm1234567890ab_plan.png",
        "$pX-3_kQwErTyUiOpAsDfGhJkLzXcVbNm1234567890ab_plan.png"
      })
  void theEventIdTiesWithOrWithoutItsSigns(String name) {
    post("mxc://" + SERVER + "/" + ID, "plan.png", NOON, null);
    exported("images/autre.png", 5);
    exported("images/" + name, 5);
    assertThat(matches()).containsExactly("100 event-id 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan-4-16-2021 at 7-20-00 PM.png",
        "plan-4-16-2021 at 7-20-00\u202fPM.png",
        "plan-16-04-2021 at 19-20-00.png",
        "plan-16-04-2021 \u00e0 19-20-00.png",
        "plan-16-04-2021 a\u0300 19-20-00.png",
        "plan-16-04-2021 \u00c3\u00a0 19-20-00.png",
        "plan-16.4.2021 um 19-20-00.png",
        "plan-16.04.2021 at 19-20-00 (1).png",
        "plan-2021-04-16 at 7-20-00 p.m..png",
        "plan-16-04-2021 at 17-20-00.png",
        "plan-17-04-2021 at 03-05-00.png"
      })
  void bodyAndLocalTimeTieInEveryLanguageAndZone(String name) {
    post("mxc://" + SERVER + "/" + ID, "plan.png", NOON, null);
    exported("images/" + name, 5);
    assertThat(matches()).containsExactly("100 name-and-time 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "images/plan-16-04-2021 at 19-21-00.png",
        "images/plan-18-04-2021 at 19-20-00.png",
        "images/plans-16-04-2021 at 19-20-00.png",
        "images/plan-31-02-2021 at 19-20-00.png",
        "images/plan-16-04-2021 at 13-20-00 PM.png",
        "autre/dossier/plan-16-04-2021 at 19-20-00.png"
      })
  void anotherMinuteDayBodyOrPlaceDoesNotTie(String path) {
    post("mxc://" + SERVER + "/" + ID, "plan.png", NOON, null);
    exported(path, 5);
    assertThat(matches()).isEmpty();
  }

  @Test
  void aFileOfAnotherExportDoesNotTie() {
    post("mxc://" + SERVER + "/" + ID, "plan.png", NOON, null);
    file("dump/Autre/images/plan-16-04-2021 at 19-20-00.png");
    assertThat(matches()).isEmpty();
  }

  @Test
  void aCaptionWithNewlineAndDotsAsBodyTies() {
    post("mxc://" + SERVER + "/" + ID, "../Voici l'\u00e9t\u00e9 :\nplan/v2.pdf", NOON, null);
    exported("files/../Voici l'\u00e9t\u00e9 :\nplan/v2-16-04-2021 \u00e0 19-20-00.pdf", 5);
    assertThat(matches()).containsExactly("100 name-and-time 1");
  }

  @Test
  void theSameNameInTheSameSecondStaysAmbiguousUnlessTheSizesTell() {
    post("mxc://" + SERVER + "/un", "plan.png", NOON, null);
    post("mxc://" + SERVER + "/deux", "plan.png", NOON + 400, 7L);
    exported("images/plan-16-04-2021 at 19-20-00.png", 5);
    exported("images/plan-16-04-2021 at 19-20-00 (1).png", 7);
    assertThat(matches()).containsExactly("100 name-and-time 1,2", "101 name-and-time 2");
  }

  @Test
  void anOverwrittenFileGoesToTheEventWhoseSizeItHas() {
    post("mxc://" + SERVER + "/un", "plan.png", NOON, 9L);
    post("mxc://" + SERVER + "/deux", "plan.png", NOON + 400, 7L);
    exported("images/plan-16-04-2021 at 19-20-00.png", 7);
    assertThat(matches()).containsExactly("101 name-and-time 1");
  }

  @Test
  void theZoneOfTheExportDecidesBetweenReadings() {
    long hour = 3_600_000;
    for (int i = 0; i < 5; i++) {
      post("mxc://" + SERVER + "/n" + i, "note" + i + ".txt", NOON, null);
      exported("files/note" + i + "-16-04-2021 at 19-20-00.txt", 5);
    }
    post("mxc://" + SERVER + "/soir", "image.png", NOON + 5 * hour, null);
    exported("images/image-16-04-2021 at 19-20-00.png", 5);
    post("mxc://" + SERVER + "/midi", "image.png", NOON, null);
    assertThat(matches())
        .contains("106 name-and-time 6")
        .noneMatch(match -> match.startsWith("105"));
  }

  @Test
  void aFileNamedAfterACaptionTiesBySecondAndSizeOnceTheZoneIsSettled() {
    post("mxc://" + SERVER + "/legende", "scan0042.pdf", NOON + 60_000, 77L);
    exported("files/Voici le plan-16-04-2021 \u00e0 19-21-00.pdf", 77);
    assertThat(matches()).isEmpty();
    for (int i = 0; i < 3; i++) {
      post("mxc://" + SERVER + "/n" + i, "note" + i + ".txt", NOON, null);
      exported("files/note" + i + "-16-04-2021 \u00e0 19-20-00.txt", 5);
    }
    assertThat(matches()).contains("100 name-and-time 1");
  }

  @Test
  void aHostileExportOfOneNameAndSecondNeitherHangsNorFloods() {
    for (int i = 0; i < 3_000; i++) {
      post("mxc://" + SERVER + "/m" + i, "image.png", NOON, null);
      exported("images/image-16-04-2021 at 19-20-00 (" + i + ").png", i);
    }
    assertThat(new AttachmentMatcher().match(postings, files))
        .hasSize(3_000)
        .allMatch(match -> match.files().size() == Found.MOST);
  }

  @Test
  void aHostileDumpOfOneIdNeitherHangsNorFloods() {
    for (int i = 0; i < 20_000; i++) {
      post("mxc://" + SERVER + "/" + ID, "image.png", NOON, 5L);
      file("dump/" + i + "/" + ID);
    }
    assertThat(new AttachmentMatcher().match(postings, files))
        .hasSize(20_000)
        .allMatch(match -> match.files().size() == Found.MOST);
  }

  @Test
  void theHashOfTheCiphertextIsProof() {
    String sha256 = "ab".repeat(32);
    post(
        new MediaReference("mxc://x/y", "a.pdf", null, 3L, true, sha256, null),
        NOON,
        zipped("e.json"));
    file("dump/blobs/0001");
    file(new EvidenceFile("dump/blobs/0002", "", 3, sha256));
    assertThat(matches()).containsExactly("100 ciphertext-hash 2");
  }

  @Test
  void thePlainNameTiesWhenItIsTheOnlyOneOrTheSizeAgrees() {
    post("mxc://x/un", "plan.pdf", NOON, 77L);
    post("mxc://x/deux", "note.pdf", NOON, 10L);
    post("mxc://x/trois", "image.png", NOON, null);
    post("mxc://x/quatre", "image.png", NOON, null);
    file("dump/salon/plan.pdf");
    file("dump/salon/note.pdf");
    file(new EvidenceFile("dump/salon/note (1).pdf", "", 11, "c".repeat(64)));
    file("dump/salon/image.png");
    file("ailleurs/image.png");
    assertThat(matches()).containsExactly("100 name 1", "101 name 2");
  }

  @Test
  void aPlainNameInAnotherSourceDoesNotTie() {
    post("mxc://x/un", "plan.pdf", NOON, 10L);
    file("ailleurs/plan.pdf");
    assertThat(matches()).isEmpty();
  }

  @Test
  void aRelativePathInTheEventTies() {
    post(media("images/plan.png"), NOON, zipped("messages.html"));
    exported("images/plan.png", 5);
    assertThat(matches()).containsExactly("100 name 1");
  }

  @Test
  void anErrorAnswerTiesByIdAloneAndGivesWayToAFile() {
    post("mxc://" + SERVER + "/" + ID, "plan.png", NOON, null);
    post("mxc://" + SERVER + "/autreIdentifiant", "note.png", NOON, null);
    String[] names = {"media/" + ID, "media/autreIdentifiant", "note.png"};
    for (int i = 0; i < names.length; i++) {
      files.add(new LooseFile(i + 1, new EvidenceFile("dump/" + names[i], "", 10, hash()), true));
    }
    assertThat(matches()).containsExactly("100 refusal 1", "101 refusal 2");
    exported("images/plan-16-04-2021 at 19-20-00.png", 5);
    assertThat(matches()).containsExactly("100 name-and-time 4", "101 refusal 2");
  }

  @Test
  void previewsAreTiedBesideTheFile() {
    post(
        new MediaReference("mxc://x/" + ID, null, null, null, false, null, "mxc://x/petiteImage"),
        NOON,
        zipped("e.json"));
    file("dump/media/" + ID);
    file("dump/media/petiteImage");
    file("dump/local_thumbnails/Gh/Yt/RePoMnBvCxZaQsWdEfTg/32-32-image-png-crop");
    assertThat(matches()).containsExactly("100 media-id 1", "100 thumbnail 3,2");
  }

  @Test
  void tensOfThousandsOfFilesAreMatchedInSeconds() {
    int count = 20_000;
    for (int i = 0; i < count; i++) {
      post("mxc://" + SERVER + "/" + id(i), "image.png", NOON + i * 1_000L, 5L);
      exported("images/image-16-04-2021 at 19-20-00 (" + i + ").png", i);
      file("dump/media/" + SERVER + "_" + id(i) + ".png");
    }
    List<Match> matches = new AttachmentMatcher().match(postings, files);
    assertThat(matches).hasSize(count).allMatch(match -> match.files().size() == 1);
  }

  private static String id(int i) {
    return String.format("Media%019dx", i);
  }
}
