package opora.casework.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import opora.people.MembershipRole;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to the family, generation under generation: squares for men, circles for women, a cross for the dead, a dashed line around
 * those who live together. Out of the register of who lives there and of the relatives written down beside it.
 */
public record Genogram(
        List<Node> nodes, List<Line> lines, @Nullable Box home, int width, int height) {

    public static final int SIZE = 46;

    private static final int STEP = 116;
    private static final int ROW = 150;
    private static final int MARGIN = 70;
    private static final int BELOW = 12;
    private static final int GRANDPARENTS = -1;
    private static final int CHILDREN = 1;

    /**
     * @param relation what they are in the family, or to the one they are a relative of
     * @param target whose relative, for those who live apart
     */
    public record Node(
            UUID id,
            String name,
            String years,
            boolean female,
            boolean dead,
            boolean together,
            int generation,
            String relation,
            @Nullable UUID target,
            String tie,
            int x,
            int y) {

        Node at(int newX, int newY) {
            return new Node(id, name, years, female, dead, together, generation, relation, target, tie, newX, newY);
        }

        public int left() {
            return x - SIZE / 2;
        }

        public int top() {
            return y - SIZE / 2;
        }
    }

    /** @param kind couple, former, child, sibling */
    public record Line(String kind, String path) {}

    public record Box(int x, int y, int width, int height) {}

    static Genogram of(List<FamilyPeople.Member> members, List<Finding> relatives) {
        var nodes = new ArrayList<Node>();
        members.forEach(member -> nodes.add(node(member)));
        Map<UUID, Integer> generations = new HashMap<>();
        nodes.forEach(node -> generations.put(node.id(), node.generation()));
        for (var relative : relatives) {
            var target = relative.personId();
            if (target != null && generations.containsKey(target)) {
                nodes.add(node(relative, generations.get(target)));
            }
        }
        return placed(nodes);
    }

    private static Node node(FamilyPeople.Member member) {
        var birth = member.birthDate();
        return new Node(
                member.id(),
                member.shortName(),
                birth == null ? "" : Integer.toString(birth.getYear()),
                member.sex().equals("female"),
                false,
                true,
                generation(member.role()),
                member.role(),
                null,
                "",
                0,
                0);
    }

    private static int generation(String code) {
        var role = MembershipRole.of(code);
        if (code.equals("grandmother") || code.equals("grandfather")) {
            return GRANDPARENTS;
        }
        return role.isPresent() && role.get().child() ? CHILDREN : 0;
    }

    private static Node node(Finding relative, int ofTarget) {
        var kin = Objects.requireNonNull(relative.word());
        var died = relative.text("died");
        var born = relative.text("born");
        return new Node(
                relative.id(),
                relative.text("name"),
                died.isEmpty() ? born : born + "–" + died,
                Kin.isFemale(kin.code()),
                !died.isEmpty(),
                false,
                ofTarget + Integer.parseInt(kin.group()),
                kin.code(),
                relative.personId(),
                relative.text("tie"),
                0,
                0);
    }

    /** Those who live together stand in the middle, the others to the side nearest to theirs. */
    private static Genogram placed(List<Node> nodes) {
        var rows = new TreeMap<Integer, List<Node>>();
        nodes.forEach(node -> rows.computeIfAbsent(node.generation(), none -> new ArrayList<>())
                .add(node));
        int apart = rows.values().stream().mapToInt(Genogram::apart).max().orElse(0);
        int together = rows.values().stream()
                .mapToInt(row -> row.size() - apart(row))
                .max()
                .orElse(1);
        int leftOfHome = (apart + 1) / 2;
        int columns = Math.max(together + 2 * leftOfHome, 1);
        var done = new ArrayList<Node>();
        for (var row : rows.entrySet()) {
            int y = MARGIN + (row.getKey() - rows.firstKey()) * ROW;
            place(row.getValue(), leftOfHome, together, y, done);
        }
        int height = rows.isEmpty() ? 2 * MARGIN : MARGIN * 2 + (rows.lastKey() - rows.firstKey()) * ROW + SIZE;
        return new Genogram(done, lines(done), home(done), columns * STEP + MARGIN, height);
    }

    private static int apart(List<Node> row) {
        return (int) row.stream().filter(node -> !node.together()).count();
    }

    private static void place(List<Node> row, int leftOfHome, int together, int y, List<Node> done) {
        var home = row.stream().filter(Node::together).toList();
        var others = row.stream()
                .filter(node -> !node.together())
                .sorted(Comparator.comparing(node -> node.relation().startsWith("former")))
                .toList();
        int before = (others.size() + 1) / 2;
        double start = leftOfHome + (together - home.size()) / 2.0;
        for (int i = 0; i < home.size(); i++) {
            done.add(home.get(i).at(column(start + i), y));
        }
        double gap = home.isEmpty() ? leftOfHome + together / 2.0 : leftOfHome;
        double after = home.isEmpty() ? gap : leftOfHome + together;
        for (int i = 0; i < others.size(); i++) {
            double place = i < before ? gap - before + i : after + i - before;
            done.add(others.get(i).at(column(place), y));
        }
    }

    private static int column(double place) {
        return (int) Math.round(MARGIN / 2.0 + STEP / 2.0 + place * STEP);
    }

    private static @Nullable Box home(List<Node> nodes) {
        var home = nodes.stream().filter(Node::together).toList();
        if (home.isEmpty()) {
            return null;
        }
        int left = home.stream().mapToInt(Node::x).min().orElseThrow() - STEP / 2 + 4;
        int right = home.stream().mapToInt(Node::x).max().orElseThrow() + STEP / 2 - 4;
        int top = home.stream().mapToInt(Node::y).min().orElseThrow() - SIZE;
        int bottom = home.stream().mapToInt(Node::y).max().orElseThrow() + SIZE + 32;
        return new Box(left, top, right - left, bottom - top);
    }

    private static List<Line> lines(List<Node> nodes) {
        var byId = new HashMap<UUID, Node>();
        nodes.forEach(node -> byId.put(node.id(), node));
        var lines = new ArrayList<Line>();
        for (var node : nodes) {
            var target = node.target() == null ? null : byId.get(node.target());
            if (target != null) {
                lines.add(line(node, target));
            }
        }
        lines.addAll(household(nodes));
        return lines;
    }

    private static Line line(Node node, Node target) {
        if (node.generation() < target.generation()) {
            return new Line("child", down(node.x(), node.y(), target));
        }
        if (node.generation() > target.generation()) {
            return new Line("child", down(target.x(), target.y(), node));
        }
        if (Kin.isSibling(node.relation())) {
            int above = node.y() - SIZE / 2 - 14;
            return new Line(
                    "sibling",
                    "M" + node.x() + " " + node.top() + " V" + above + " H" + target.x() + " V" + target.top());
        }
        return new Line(node.relation().startsWith("former") ? "former" : "couple", couple(node, target));
    }

    private static List<Line> household(List<Node> nodes) {
        var lines = new ArrayList<Line>();
        var parents =
                nodes.stream().filter(node -> node.together() && isParent(node)).toList();
        int x = parents.isEmpty() ? 0 : parents.getFirst().x();
        int y = parents.isEmpty() ? 0 : parents.getFirst().y();
        if (parents.size() > 1) {
            lines.add(new Line("couple", couple(parents.getFirst(), parents.get(1))));
            x = (parents.getFirst().x() + parents.get(1).x()) / 2;
            y += BELOW;
        }
        for (var child : nodes) {
            if (!parents.isEmpty() && child.together() && child.generation() == CHILDREN) {
                lines.add(new Line("child", down(x, y, child)));
            }
        }
        return lines;
    }

    private static boolean isParent(Node node) {
        return MembershipRole.of(node.relation()).filter(MembershipRole::parent).isPresent();
    }

    /** Under both of them, so that the line does not run through who stands between. */
    private static String couple(Node one, Node other) {
        int below = one.y() + SIZE / 2 + BELOW;
        return "M" + one.x() + " " + (one.y() + SIZE / 2) + " V" + below + " H" + other.x() + " V"
                + (other.y() + SIZE / 2);
    }

    private static String down(int x, int y, Node child) {
        int middle = child.y() - SIZE / 2 - 22;
        return "M" + x + " " + (y + SIZE / 2) + " V" + middle + " H" + child.x() + " V" + child.top();
    }

    /** The one the relative belongs to. */
    public Optional<Node> target(Node node) {
        return nodes.stream().filter(each -> each.id().equals(node.target())).findFirst();
    }
}
