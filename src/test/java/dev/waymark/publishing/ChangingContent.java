package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.jobRole;
import static dev.waymark.publishing.Samples.learningResource;
import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;

import dev.waymark.model.EntryType;
import dev.waymark.model.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A small content of which each release changes something by chance: texts, names, places, translations, and what there is. */
class ChangingContent {
    private static final int SKILLS = 12;

    private final Desk desk;
    private final Random random;
    private final Map<Long, String> skills = new TreeMap<>();
    private final Map<Long, String> retired = new TreeMap<>();
    private final Set<Long> placed = new HashSet<>();
    private final Set<Long> translated = new HashSet<>();
    private final Map<String, Long> roads = new TreeMap<>();
    private final List<Long> changed = new ArrayList<>();
    private int count;

    ChangingContent(Desk desk, Random random) {
        this.desk = desk;
        this.random = random;
    }

    /** Publishes some changes in one release, which is never empty. */
    void publish() {
        changed.clear();
        if (skills.isEmpty()) {
            begin();
        } else {
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                change();
            }
            add(skills, "new");
        }
        desk.publish(changed.stream().distinct().toList());
    }

    private void begin() {
        for (int i = 0; i < SKILLS; i++) {
            add(skills, "skill");
        }
        changed.add(desk.write(jobRole("analyst", "Analyst")));
        changed.add(desk.write(jobRole("builder", "Builder")));
        changed.add(desk.write(learningResource("book", "Book")));
        changed.add(desk.write(learningResource("tome", "Tome")));
        place("first-road");
        place("second-road");
    }

    private void add(Map<Long, String> all, String word) {
        var slug = word + "-" + ++count;
        long entry = desk.write(skill(slug, slug));
        all.put(entry, slug);
        changed.add(entry);
    }

    private void change() {
        long entry = some(skills);
        boolean used = changed.contains(entry);
        switch (random.nextInt(6)) {
            case 0 -> rewrite(entry, skills.getOrDefault(entry, ""));
            case 1 -> rewrite(entry, "renamed-" + ++count);
            case 2 -> {
                if (!used && !placed.contains(entry) && skills.size() > SKILLS / 2) {
                    desk.stageRetirement(entry, null);
                    retired.put(entry, skills.remove(entry));
                    changed.add(entry);
                }
            }
            case 3 -> {
                if (!used && translated.add(entry)) {
                    var slug = skills.getOrDefault(entry, "");
                    desk.translate(entry, EntryType.SKILL, slug, "es", "{\"title\":\"Hola %s\"}".formatted(++count));
                    changed.add(entry);
                }
            }
            case 4 -> place(random.nextBoolean() ? "first-road" : "second-road");
            default -> {
                if (!retired.isEmpty()) {
                    long back = some(retired);
                    if (!changed.contains(back)) {
                        skills.put(back, retired.getOrDefault(back, ""));
                        retired.remove(back);
                        rewrite(back, skills.getOrDefault(back, ""));
                    }
                }
            }
        }
    }

    private void rewrite(long entry, String slug) {
        desk.rewrite(entry, skill(slug, "Title %s".formatted(++count)));
        skills.put(entry, slug);
        changed.add(entry);
    }

    private long some(Map<Long, String> all) {
        return List.copyOf(all.keySet()).get(random.nextInt(all.size()));
    }

    /** Has a roadmap place other skills, job roles and learning resources. */
    private void place(String road) {
        var shuffled = new ArrayList<>(skills.keySet());
        Collections.shuffle(shuffled, random);
        var stages = new ArrayList<Stage>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            placed.add(shuffled.get(i));
            stages.add(stage(
                    "stage-" + i,
                    skills.getOrDefault(shuffled.get(i), ""),
                    i == 0 && random.nextBoolean() ? List.of("analyst") : List.of(),
                    i == 0 && random.nextBoolean() ? List.of("book") : List.of()));
        }
        var known = roads.get(road);
        var document = roadmap(road, stages);
        if (known == null) {
            roads.put(road, desk.write(document));
        } else {
            desk.rewrite(known, document);
        }
        changed.add(roads.getOrDefault(road, 0L));
    }
}
