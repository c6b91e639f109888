package org.scelle.evidence;

/**
 * What an archive may cost. Reaching a limit is recorded in the ledger, never silent.
 *
 * @param depth archives within archives
 * @param members members of one archive, those of archives inside it included
 * @param memberBytes unpacked bytes of one member
 * @param ratio unpacked bytes, those of archives inside it included, for each packed byte of an
 *     archive, once {@code ratioFrom} unpacked bytes were reached
 * @param ratioFrom see {@code ratio}
 * @param memoryBytes a file up to this size is kept in memory between hashing and reading
 */
public record Limits(
    int depth, long members, long memberBytes, long ratio, long ratioFrom, int memoryBytes) {

  public static final Limits DEFAULT = new Limits(8, 500_000, 64L << 30, 200, 256L << 20, 16 << 20);
}
