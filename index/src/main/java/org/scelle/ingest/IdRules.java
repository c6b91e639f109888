package org.scelle.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.store.CaseFile.LooseFile;
import org.scelle.store.CaseFile.Posting;
import org.scelle.store.CaseFile.StoredMedia;

/** Ties files to events by the media id or the event id in the file's path. */
final class IdRules {

  /** Letters and digits of an event id, as short as one is taken for one. */
  private static final int EVENT_ID = 16;

  private static final Pattern SIGNS = Pattern.compile("[^A-Za-z0-9]+");

  private static final Pattern DOWNLOAD =
      Pattern.compile(
          "https?://[^/]+/_matrix/.*/(?:download|thumbnail)/([^/]+)/([^/?#]+)(?:[/?#].*)?");

  /** A file at a server, by its two halves, and what was found of it. */
  private static final class Media {
    final String server;
    final String id;
    final List<LooseFile> agreeing = new ArrayList<>();
    final List<LooseFile> unsaid = new ArrayList<>();
    final List<LooseFile> previews = new ArrayList<>();

    Media(String server, String id) {
      this.server = server;
      this.id = id;
    }

    List<LooseFile> files() {
      return agreeing.isEmpty() ? unsaid : agreeing;
    }
  }

  private record Stored(String server, String name) {}

  private final Map<Stored, StoredMedia> stored = new HashMap<>();
  private final Map<String, Media> byUrl = new HashMap<>();
  private final Map<String, List<Media>> byId = new HashMap<>();
  private final Set<String> servers = new HashSet<>();
  private final Map<String, List<LooseFile>> byEvent = new HashMap<>();

  /**
   * @param places under which names a server keeps the files of others
   */
  IdRules(List<Posting> postings, List<LooseFile> files, List<StoredMedia> places) {
    for (StoredMedia place : places) {
      stored.put(new Stored(MediaName.plain(place.server()), place.stored()), place);
    }
    for (Posting posting : postings) {
      know(posting.reference().url());
      know(posting.reference().thumbnailUrl());
      byEvent.putIfAbsent(letters(posting.event()), new ArrayList<>());
    }
    files.forEach(this::place);
  }

  private void know(@Nullable String url) {
    if (url == null || byUrl.containsKey(url)) {
      return;
    }
    Media media = media(url);
    if (media != null) {
      byUrl.put(url, media);
      byId.computeIfAbsent(media.id, id -> new ArrayList<>()).add(media);
      servers.add(MediaName.plain(media.server));
    }
  }

  private static @Nullable Media media(String url) {
    if (url.startsWith("mxc://")) {
      int slash = url.lastIndexOf('/');
      boolean whole = slash > "mxc://".length() && slash < url.length() - 1;
      return whole
          ? new Media(url.substring("mxc://".length(), slash), url.substring(slash + 1))
          : null;
    }
    Matcher download = DOWNLOAD.matcher(url);
    return download.matches() ? new Media(download.group(1), download.group(2)) : null;
  }

  private static String letters(@Nullable String event) {
    return event == null ? "" : SIGNS.matcher(event).replaceAll("");
  }

  private void place(LooseFile file) {
    MediaName name = new MediaName(file.file());
    if (placeStored(file, name)) {
      return;
    }
    for (String id : name.ids(byId.keySet())) {
      for (Media media : byId.getOrDefault(id, List.of())) {
        place(file, name, media);
      }
    }
    for (String beginning : name.beginnings()) {
      List<LooseFile> known = byEvent.get(beginning);
      if (known != null && beginning.length() >= EVENT_ID) {
        Found.keep(known, file);
      }
    }
  }

  /** Files of other servers are kept under names that only the database can tell. */
  private boolean placeStored(LooseFile file, MediaName name) {
    MediaName.Remote remote = name.remote();
    StoredMedia known =
        remote == null ? null : stored.get(new Stored(remote.server(), remote.stored()));
    Media media =
        known == null ? null : byUrl.get("mxc://" + known.server() + "/" + known.mediaId());
    if (media != null) {
      Found.keep(name.preview() ? media.previews : media.agreeing, file);
    }
    return known != null;
  }

  private void place(LooseFile file, MediaName name, Media media) {
    MediaName.Server said = name.server(media.server, media.id, servers);
    if (said == MediaName.Server.OTHER) {
      return;
    }
    if (name.preview()) {
      Found.keep(media.previews, file);
    } else if (said == MediaName.Server.SAME) {
      Found.keep(media.agreeing, file);
    } else {
      Found.keep(media.unsaid, file);
    }
  }

  /** The file of an event; an error answer only where there is nothing better. */
  @Nullable Found file(Posting posting) {
    Media media = byUrl.get(posting.reference().url());
    List<LooseFile> byMedia = media == null ? List.of() : media.files();
    List<LooseFile> byName = byEvent.getOrDefault(letters(posting.event()), List.of());
    Found found = found(byMedia, "media-id");
    if (found == null) {
      found = found(byName, "event-id");
    }
    if (found == null && !(byMedia.isEmpty() && byName.isEmpty())) {
      found = new Found(byMedia.isEmpty() ? byName : byMedia, "refusal");
    }
    return found;
  }

  /** The preview of an event's file. */
  @Nullable Found preview(Posting posting) {
    String url = posting.reference().url();
    String thumbnail = posting.reference().thumbnailUrl();
    List<LooseFile> previews = new ArrayList<>();
    if (byUrl.containsKey(url)) {
      previews.addAll(byUrl.get(url).previews);
    }
    if (thumbnail != null && !thumbnail.equals(url) && byUrl.containsKey(thumbnail)) {
      previews.addAll(byUrl.get(thumbnail).files());
      previews.addAll(byUrl.get(thumbnail).previews);
    }
    return found(previews, "thumbnail");
  }

  private static @Nullable Found found(List<LooseFile> files, String how) {
    List<LooseFile> real = files.stream().filter(Predicate.not(LooseFile::refusal)).toList();
    return real.isEmpty() ? null : new Found(real, how);
  }
}
