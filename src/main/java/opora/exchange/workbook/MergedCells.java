package opora.exchange.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opora.platform.Refused;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The merged areas of a sheet. A file names them after its rows, so the sheet is looked through once before it is read. */
final class MergedCells extends DefaultHandler {

    private final List<CellRangeAddress> areas = new ArrayList<>();
    private final List<CellRangeAddress> open = new ArrayList<>();
    private int next;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (!name.equals("mergeCell")) {
            return;
        }
        if (areas.size() == WorkbookLimits.MERGED_AREAS) {
            throw new Refused("exchange.workbook.damaged");
        }
        try {
            areas.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
        } catch (RuntimeException unreadable) {
            throw new Refused("exchange.workbook.damaged");
        }
    }

    @Override
    public void endDocument() {
        areas.sort(Comparator.comparingInt(CellRangeAddress::getFirstRow));
    }

    /** The merged columns of a row; asked from top to bottom. */
    Set<Integer> columnsOf(int row) {
        int index = row - 1;
        open.removeIf(area -> area.getLastRow() < index);
        while (next < areas.size() && areas.get(next).getFirstRow() <= index) {
            if (areas.get(next).getLastRow() >= index) {
                open.add(areas.get(next));
            }
            next++;
        }
        return open.isEmpty() ? Set.of() : columns();
    }

    private Set<Integer> columns() {
        var columns = new HashSet<Integer>();
        for (var area : open) {
            for (int i = area.getFirstColumn(); i <= area.getLastColumn() && i < WorkbookLimits.COLUMNS; i++) {
                columns.add(i);
            }
        }
        return columns;
    }
}
