package dev.waymark.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done. */
public enum Action {
    /** A draft was made. */
    DRAFT_CREATED,
    /** A draft got another document. */
    DRAFT_CHANGED,
    /** Another slug was staged. */
    DRAFT_RENAMED,
    /** The end of an entry was staged. */
    DRAFT_RETIRED,
    /** What was not public of an entry was thrown away. */
    DRAFT_DISCARDED,
    /** A draft got the document of a revision. */
    DRAFT_RESTORED,
    /** An import made a draft, or wrote over it. */
    DRAFT_IMPORTED,
    /** A release made an entry public as it is now. */
    ENTRY_PUBLISHED,
    /** A release took an entry out of publication. */
    ENTRY_RETIRED,
    /** An entry, or a revision of it, was removed from every release. */
    ENTRY_WITHDRAWN,
    /** A release was made of drafts. */
    RELEASE_PUBLISHED,
    /** A release was made of what was public in a former one. */
    RELEASE_RESTORED,
    /** A release was put off to a time. */
    RELEASE_SCHEDULED,
    /** A scheduled release was taken back, or put aside when it had failed. */
    RELEASE_CANCELLED,
    /** The time of a scheduled release came, and it could not be made. */
    RELEASE_FAILED,
    /** A release was asked for. */
    PROPOSAL_CREATED,
    /** A release was made that somebody had asked for. */
    PROPOSAL_PUBLISHED,
    /** A release that somebody had asked for is not to be made. */
    PROPOSAL_DECLINED,
    /** Who had asked for a release has taken that back. */
    PROPOSAL_CANCELLED,
    /** A link to the preview of an entry was made. */
    PREVIEW_LINK_CREATED,
    /** A link to the preview of an entry was ended. */
    PREVIEW_LINK_REMOVED,
    /** A webhook was made. */
    WEBHOOK_CREATED,
    /** A webhook was changed. */
    WEBHOOK_CHANGED,
    /** A webhook got another secret. */
    WEBHOOK_ROTATED,
    /** A webhook was removed. */
    WEBHOOK_REMOVED,
    /** A key was made. */
    KEY_CREATED,
    /** A key got another text. */
    KEY_ROTATED,
    /** A key was ended. */
    KEY_REVOKED;

    /** Returns the word, such as {@code preview-link.created}: what it is about, and what was done. */
    public String value() {
        var words = name().toLowerCase(Locale.ROOT);
        int last = words.lastIndexOf('_');
        return words.substring(0, last).replace('_', '-') + '.' + words.substring(last + 1);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Action::value).toList();
    }
}
