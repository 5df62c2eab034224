package dev.waymark.pages.reference;

import java.util.List;

/**
 * An operation, with a call of it.
 *
 * @param description HTML
 * @param own the parameters that no other operation has
 * @param shared those that others have too, which are described elsewhere on the page
 * @param answer the name of the type of the answer; the media type if that is not JSON
 * @param statuses what else it may answer
 * @param call the path and query of a call that succeeds; empty if it takes a body
 * @param url the same as a URL
 * @param shown what code does with the answer
 * @param example an answer as JSON; empty if it is long
 */
record Operation(
        String id,
        String title,
        String method,
        String path,
        String description,
        List<Member> own,
        List<Member> shared,
        String answer,
        List<String> statuses,
        String call,
        String url,
        Shown shown,
        String example) {}
