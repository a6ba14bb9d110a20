package opora.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A paper the program fills, contributed as a bean by the module whose records it is about. Its template the office may replace. */
public interface PrintedForm {

    /** Stands in addresses and in the register; never changed. */
    String code();

    String titleKey();

    List<Field> fields();

    /** Draws the template that comes with the program. */
    void draw(Sheet sheet);

    /** Where the record stands that was printed. */
    Optional<String> path(UUID record);

    /**
     * A place in the template, written there as <code>${name}</code>. A name with a dot in it belongs to a list: the row of a table it
     * stands in is repeated for every line of the list.
     *
     * @param titleKey what stands there
     * @param exampleKey what it is for the invented family; the lines of a list are separated by bars
     * @param must whether a paper without it is not the paper it should be
     */
    record Field(String name, String titleKey, String exampleKey, boolean must) {

        public static Field must(String name, String titleKey, String exampleKey) {
            return new Field(name, titleKey, exampleKey, true);
        }

        public static Field may(String name, String titleKey, String exampleKey) {
            return new Field(name, titleKey, exampleKey, false);
        }

        public boolean ofList() {
            return name.indexOf('.') > 0;
        }

        public String list() {
            return name.substring(0, name.indexOf('.'));
        }

        /** The name within a line of its list. */
        public String column() {
            return name.substring(name.indexOf('.') + 1);
        }

        public String written() {
            return "${" + name + "}";
        }
    }
}
