package dev.waymark.store.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;

/** Reads what people write as the database compares it. */
@ApplicationScoped
public class SearchWords {
    /** The lexeme of one rendition in 64, and from how many rows on these stand for all. */
    private static final String SOME = "'%' & (";

    private static final int MANY = 20_000;

    /** The lexeme of one rendition in 1024, and from how many rows on these do. */
    private static final String FEW = "'%%' & (";

    private static final int VERY_MANY = 100_000;

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
     * @param every the query for what has all of its words; empty if there are none
     * @param some the query for what has some of them
     * @param fewest how many rows have the rarest of its words
     * @param most how many have any of them, counting some of them twice
     */
    public record Words(
            String key, String stems, String[] lexemes, String every, String some, double fewest, double most) {
        /** The query for what has all of the words. */
        public Wanted all() {
            return Wanted.of(every, fewest);
        }

        /** The query for what has some of them. */
        public Wanted any() {
            return Wanted.of(some, most);
        }
    }

    /**
     * A query for rows.
     *
     * @param sampled whether it asks for some of the rows that stand for all, since there are too many
     */
    public record Wanted(String query, boolean sampled) {
        static Wanted of(String query, double rows) {
            return rows < MANY
                    ? new Wanted(query, false)
                    : new Wanted((rows < VERY_MANY ? SOME : FEW) + query + ")", true);
        }
    }

    /**
     * A word that no name has.
     *
     * @param similar words of names that it is like, the likest first
     */
    public record Unknown(String word, List<String> similar) {}

    record Row(String word, String[] similar) {}

    /** Reads a text of that language. How common its words are, the statistics of the planner tell. */
    public Words read(String text, String locale) {
        return session.createNativeQuery("""
                        with asked as materialized (
                            select folded(:text) as key, search_config(:locale) as config
                        ), common as materialized (
                            select c.word, c.share from pg_stats s
                            cross join unnest(cast(cast(s.most_common_elems as text) as text[]), s.most_common_elem_freqs) c (word, share)
                            where s.schemaname = current_schema and s.tablename = 'search_text' and s.attname = 'words'
                        ), lexemes as materialized (
                            select l.word, '''' || replace(replace(l.word, chr(92), repeat(chr(92), 2)), '''', '''''') || '''' as quoted,
                                coalesce(c.share, 0) * t.reltuples as rows
                            from asked a
                            cross join unnest(tsvector_to_array(
                                to_tsvector(a.config, spaced(:text)) || array_to_tsvector(symbols(:text)))) l (word)
                            join pg_class t on t.oid = cast('search_text' as regclass)
                            left join common c on c.word = l.word
                        )
                        select a.key, coalesce(stems(a.config, :text), '') as stems, q.lexemes, coalesce(q.every, '') as every,
                            coalesce(q.some, '') as some, coalesce(q.fewest, 0) as fewest, coalesce(q.most, 0) as most
                        from asked a cross join (
                            select coalesce(array_agg(l.word), '{}') as lexemes, string_agg(l.quoted, ' & ') as every, string_agg(l.quoted, ' | ') as some,
                                min(l.rows) as fewest, sum(l.rows) as most
                            from lexemes l) q
                        """, Words.class)
                .setParameter("text", text)
                .setParameter("locale", locale)
                .getSingleResult();
    }

    /** Finds the words of a key that no name has which was public by that release; short ones are left as they are. */
    public List<Unknown> unknown(String key, String locale, int release) {
        return session.createNativeQuery("""
                        select w.word, similar_words(:locale, :release, w.word)
                        from (select distinct word from regexp_split_to_table(:key, ' ') s (word) limit 8) w
                        where length(w.word) between 4 and 40 and not exists (
                            select from search_word k where k.locale = :locale and k.word = w.word and k.first <= :release)
                        order by w.word
                        """, Row.class)
                .setParameter("key", key)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getResultStream()
                .map(row -> new Unknown(row.word(), Arrays.asList(row.similar())))
                .toList();
    }
}
