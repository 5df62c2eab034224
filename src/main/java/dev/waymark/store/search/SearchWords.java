package dev.waymark.store.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** Reads what people write as the database compares it. */
@ApplicationScoped
public class SearchWords {
    private final Session session;

    SearchWords(Session session) {
        this.session = session;
    }

    /**
     * What somebody is looking for.
     *
     * @param key as names are compared; empty if there is nothing to look for
     * @param stems the stems of its words; empty if there are none
     * @param lexemes the stems, one by one
     * @param summary the query for what has some of its words in its summary
     * @param rest the query for what has some of them elsewhere in its text than in names and summary
     * @param filter the query for what the index knows to fulfil the filters; empty if it need not be asked
     * @param every the query for what has all of the words; empty if there are none
     * @param anyWord the query for what has some of them
     */
    public record Words(
            String key,
            String stems,
            String[] lexemes,
            String summary,
            String rest,
            String filter,
            String every,
            int everySample,
            String anyWord,
            int anyWordSample) {
        public Wanted all() {
            return new Wanted(every, everySample);
        }

        public Wanted any() {
            return new Wanted(anyWord, anyWordSample);
        }
    }

    /** @param sample of so many rows one stands for all, since there are too many; 1 for each */
    public record Wanted(String query, int sample) {}

    /** @param similar words of names that it is like, the likest first */
    public record Unknown(String word, List<String> similar) {}

    record Row(String word, String[] similar) {
        Unknown unknown() {
            return new Unknown(word, Arrays.asList(similar));
        }
    }

    /** Reads a text of that language, of which what is found fulfils filters. */
    public Words read(String text, String locale, SearchFilters filters) {
        var marks = filters.marks(locale);
        return session.createNativeQuery("""
                        select q.key, q.stems, q.lexemes, q.summary, q.rest, q.filter, q.every, q.every_sample, q.any_word,
                            q.any_word_sample
                        from search_question(:text, :locale, :marks, :groups) q
                        """, Words.class)
                .setParameter("text", text)
                .setParameter("locale", locale)
                .setParameter("marks", marks.stream().flatMap(List::stream).toArray(String[]::new))
                .setParameter(
                        "groups",
                        IntStream.range(0, marks.size())
                                .boxed()
                                .flatMap(group -> marks.get(group).stream().map(mark -> group))
                                .toArray(Integer[]::new))
                .getSingleResult();
    }

    /** Finds the words of a key that no name has which was public by that release; short ones are left as they are. */
    public List<Unknown> unknown(String key, String locale, int release) {
        return session
                .createNativeQuery("""
                        select w.word, similar_words(:locale, :release, w.word)
                        from (
                            select word from regexp_split_to_table(:key, ' ') with ordinality s (word, place)
                            where length(word) between 4 and 40
                            group by word order by min(place) limit 8) w
                        where not exists (
                            select from search_word k where k.locale = :locale and k.word = w.word and k.first <= :release)
                        order by w.word
                        """, Row.class)
                .setParameter("key", key)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .map(Row::unknown)
                .toList();
    }
}
