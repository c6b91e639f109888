package org.scelle.model;

/**
 * One file of the evidence: an original file as it was handed over, or a member of an archive in
 * one. It exists only once its bytes have been hashed.
 *
 * @param file the original file, relative to the folder that holds the source named on the command
 *     line, so it begins with the source's own name; separated by {@code /}, the same on every
 *     machine
 * @param path where in the archives inside {@code file} it stands, archives separated by {@code
 *     !/}; empty for the original file itself
 * @param size its length in bytes
 * @param sha256 the SHA-256 of its bytes, 64 lower-case hexadecimal digits
 */
public record EvidenceFile(String file, String path, long size, String sha256) {

  /** One name for people: {@code dump/rooms.zip!/a.json}. */
  public String label() {
    return path.isEmpty() ? file : file + "!/" + path;
  }

  /** The last segment of the name, the only part a program that saved the file chose freely. */
  public String name() {
    String whole = path.isEmpty() ? file : path;
    return whole.substring(whole.lastIndexOf('/') + 1);
  }
}
