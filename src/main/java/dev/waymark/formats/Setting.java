package dev.waymark.formats;

import dev.waymark.model.Term;
import dev.waymark.wire.License;
import dev.waymark.words.Words;

/**
 * What a format needs to know beside a document.
 *
 * @param words the words of its language
 * @param origin the public URL of this service, without a slash at its end
 * @param query what leads to the same release and language: empty, or with its question mark
 * @param standard the license of texts that name none of their own: that of the roadmap for a part of one, or of the service
 */
record Setting(Words words, String origin, String query, License standard) {

    /** The address of another document in a format, in the same release and language. */
    String address(String href, String suffix) {
        return origin + href + suffix + query;
    }

    /** The address that names a thing in every release and language. */
    String id(String href) {
        return origin + href;
    }

    String label(Term term) {
        return term.label(words);
    }

    String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** The same for a part of a roadmap of which the license is that. */
    Setting within(License roadmap) {
        return new Setting(words, origin, query, licenseOf(roadmap));
    }

    /** The license of texts of which a document names that. */
    License licenseOf(License own) {
        return own.name() == null && own.url() == null && own.attribution() == null ? standard : own;
    }
}
