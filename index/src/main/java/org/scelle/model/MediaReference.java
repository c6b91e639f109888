package org.scelle.model;

import org.jspecify.annotations.Nullable;

/**
 * A file that an event posts. All but {@code url} is the sender's word.
 *
 * @param url {@code mxc://server/media-id}, or what stood in its place
 * @param name the file name
 * @param declaredType MIME type
 * @param declaredSize bytes
 * @param encrypted whether the stored bytes are ciphertext
 * @param ciphertextSha256 hash of the ciphertext, 64 lower-case hexadecimal digits
 * @param thumbnailUrl {@code mxc} url of a preview
 */
public record MediaReference(
    String url,
    @Nullable String name,
    @Nullable String declaredType,
    @Nullable Long declaredSize,
    boolean encrypted,
    @Nullable String ciphertextSha256,
    @Nullable String thumbnailUrl) {

  /** The part of the url that names the file at its server; empty when the url has another form. */
  public String mediaId() {
    return url.startsWith("mxc://") ? url.substring(url.lastIndexOf('/') + 1) : "";
  }
}
