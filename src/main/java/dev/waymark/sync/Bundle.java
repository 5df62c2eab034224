package dev.waymark.sync;

import dev.waymark.http.SpoolFile;

/**
 * A bundle in a file.
 *
 * @param length the bytes of the file
 * @param sha256 the digest of the lines, whatever their coding is, in hexadecimal digits
 * @param codedSha256 the digest of the bytes of the file, in Base64
 */
record Bundle(SpoolFile file, long length, String sha256, String codedSha256) {}
