package dev.waymark.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.waymark.content.Changes;
import dev.waymark.content.DocumentHistory;
import dev.waymark.content.EntryRef;
import dev.waymark.content.ReferenceTitles;
import dev.waymark.content.References;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.DocumentVersion;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Versions;
import dev.waymark.store.EntryTitles;
import dev.waymark.store.ReleaseDocuments;
import dev.waymark.store.ReleaseDocuments.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what differs between two releases, entry by entry; three statements of the database for a page. */
@ApplicationScoped
public class ReleaseDifferences {
    /** Documents of so many bytes in the two releases together end a page, since their texts may stand in it. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final ReleaseDocuments documents;
    private final EntryTitles titles;
    private final DocumentHistory history;
    private final Languages languages;
    private final Versions versions;

    ReleaseDifferences(
            ReleaseDocuments documents,
            EntryTitles titles,
            DocumentHistory history,
            Languages languages,
            Versions versions) {
        this.documents = documents;
        this.titles = titles;
        this.history = history;
        this.languages = languages;
        this.versions = versions;
    }

    /**
     * Returns a page of what differs, by values as they stand in a URL.
     *
     * @param number the number of the later release
     * @param since the number of the earlier one; null for the one before
     * @throws ProblemException if there is no such release, or a value cannot be used
     */
    public ReleaseChangeList page(String number, @Nullable String since, PageRequest request) {
        var earlier = Parameters.integer("since", since, 0, Integer.MAX_VALUE);
        int to = existing(number).orElseThrow(ReleaseDifferences::unknown);
        if (earlier != null && earlier >= to) {
            var detail = "since must be the number of a release before %s, or 0; it is %s.".formatted(to, earlier);
            throw ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter("since", detail));
        }
        return page(earlier == null ? to - 1 : earlier, to, request);
    }

    /** The number of a release that there is. */
    Optional<Integer> existing(String number) {
        return Optional.of(number)
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(Integer::parseInt)
                .filter(versions::exists);
    }

    static ProblemException unknown() {
        return ProblemType.UNKNOWN_RELEASE.because(
                "There is no such release; /v1/releases lists those that there are.");
    }

    /** Returns a page of what differs; {@code limit} of the request counts entries, of which large ones make it shorter. */
    private ReleaseChangeList page(int from, int to, PageRequest request) {
        var question = "changes %s-%s".formatted(from, to);
        var cursor = request.cursorOf(question);
        var found = documents.changed(from, to, cursor == null ? 0 : cursor.id(), request.limit() + 1);
        var wanted = found.subList(0, Math.min(request.limit(), found.size()));
        var texts = documents.of(wanted, List.of(from, to), languages.standard(), MOST_BYTES);
        long last = texts.isEmpty() ? 0 : texts.get(texts.size() - 1).entry();
        var next =
                !texts.isEmpty() && found.get(found.size() - 1) != last ? new Cursor(to, last, 0).text(question) : null;
        var revised = texts.stream().collect(groupingBy(Text::entry, TreeMap::new, toList())).values().stream()
                .map(those -> revised(those, from, to))
                .toList();
        return new ReleaseChangeList(from, to, Changes.of(revised, references(revised, to)), next);
    }

    private Changes.Revised revised(List<Text> texts, int from, int to) {
        var before = in(texts, from);
        var after = in(texts, to);
        var changed = new TreeSet<String>();
        languages.offered().stream()
                .filter(language -> !language.equals(languages.standard()))
                .filter(language -> !Objects.equals(digest(before, language), digest(after, language)))
                .forEach(changed::add);
        return new Changes.Revised(document(before), document(after), changed);
    }

    private static Map<String, Text> in(Collection<Text> texts, int release) {
        return texts.stream().filter(text -> text.release() == release).collect(toMap(Text::locale, text -> text));
    }

    private static @Nullable String digest(Map<String, Text> texts, String language) {
        var text = texts.get(language);
        return text == null ? null : text.sha256();
    }

    private @Nullable DocumentVersion document(Map<String, Text> texts) {
        var text = texts.get(languages.standard());
        return text == null ? null : history.read(text.type(), Objects.requireNonNull(text.text()));
    }

    private References references(Collection<Changes.Revised> revised, int release) {
        var wanted = ReferenceTitles.wanted(revised.stream()
                        .filter(one -> one.before() != null && one.after() != null)
                        .flatMap(one -> Stream.of(one.before(), one.after())))
                .stream()
                .map(ref -> new EntryTitles.Wanted(ref.type(), ref.slug().value()))
                .toList();
        return new ReferenceTitles(titles.published(wanted, languages.standard(), release).stream()
                .collect(toMap(
                        one -> new EntryRef(one.type(), new Slug(one.slug())),
                        one -> new ReferenceTitles.Found(one.entry(), one.title()))));
    }
}
