package org.restride.bench.door;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.IntStream;

/** A view with one grid of three columns and fifty rows, in no layout and for nobody in particular. */
@Route(value = "bare", autoLayout = false)
@AnonymousAllowed
class BareView extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<Row> ROWS = IntStream.range(0, 50)
            .mapToObj(n -> new Row("Name " + n, "Place " + n, n))
            .toList();

    private record Row(String name, String place, int number) {}

    BareView() {
        Grid<Row> grid = new Grid<>();
        grid.addColumn(Row::name).setHeader("Name");
        grid.addColumn(Row::place).setHeader("Place");
        grid.addColumn(Row::number).setHeader("Number");
        grid.setItems(ROWS);
        add(grid);
    }
}
