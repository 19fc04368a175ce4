//! What PDF/UA-1 (ISO 14289-1) asks of a file, as far as a program can tell: everything is told or decoration, headings
//! step down one by one, tables have heads and no holes, figures have words, and the file says its title and language.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};
use surveys::language::Language;

/// Panics with the first rule that a file does not keep.
pub(super) fn assert_accessible(pdf: &[u8], language: Language) {
    let file = Document::load_mem(pdf).unwrap();
    about_itself(&file, language);
    fonts(&file);
    let told = everything_is_told(&file);
    let nodes = tree(&file);
    headings(&nodes);
    tables(&nodes);
    figures(&nodes);
    // What the pages mark is what the tree holds.
    let held: usize = nodes.iter().map(|node| node.marks).sum();
    assert_eq!(told, held, "marked pieces and pieces of the tree");
}

fn about_itself(file: &Document, language: Language) {
    let catalog = file.catalog().unwrap();
    let tongue = lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap();
    assert_eq!(tongue, language.code());
    let marks = catalog.get(b"MarkInfo").unwrap().as_dict().unwrap();
    assert!(marks.get(b"Marked").unwrap().as_bool().unwrap());
    let viewer = catalog
        .get(b"ViewerPreferences")
        .unwrap()
        .as_dict()
        .unwrap();
    assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    assert!(catalog.get(b"Outlines").is_ok(), "bookmarks");
    let metadata = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let metadata = file.get_object(metadata).unwrap().as_stream().unwrap();
    let metadata = String::from_utf8(metadata.content.clone()).unwrap();
    for part in ["<pdfuaid:part>1</pdfuaid:part>", "<dc:title>"] {
        assert!(metadata.contains(part), "{part} in {metadata}");
    }
    for page in file.get_pages().into_values() {
        let page = file.get_dictionary(page).unwrap();
        assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
    }
}

/// Embedded as subsets, each with its map to Unicode.
fn fonts(file: &Document) {
    let mut n_fonts = 0;
    for object in file.objects.values() {
        let Ok(font) = object.as_dict() else {
            continue;
        };
        if font
            .get(b"Subtype")
            .and_then(Object::as_name)
            .is_ok_and(|kind| kind == b"Type0")
        {
            n_fonts += 1;
            assert!(font.get(b"ToUnicode").is_ok());
        }
        if font
            .get(b"Type")
            .and_then(Object::as_name)
            .is_ok_and(|kind| kind == b"FontDescriptor")
        {
            let name = font.get(b"FontName").unwrap().as_name().unwrap();
            assert_eq!(
                name.get(6),
                Some(&b'+'),
                "{}",
                String::from_utf8_lossy(name)
            );
            assert!(font.get(b"FontFile2").is_ok() || font.get(b"FontFile3").is_ok());
        }
    }
    assert!(n_fonts > 0);
}

/// Every stroke and letter is either marked with its number or decoration; gives how many are marked.
fn everything_is_told(file: &Document) -> usize {
    const PAINTS: [&str; 11] = ["Tj", "TJ", "S", "s", "f", "f*", "B", "B*", "b", "sh", "Do"];
    let mut told = 0;
    for (number, page) in file.get_pages() {
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let mut open = 0;
        let mut seen = BTreeSet::new();
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BMC" | "BDC" => {
                    open += 1;
                    let mark = operation
                        .operands
                        .get(1)
                        .and_then(|mark| mark.as_dict().ok());
                    if let Some(mark) = mark.and_then(|mark| mark.get(b"MCID").ok()) {
                        assert!(seen.insert(mark.as_i64().unwrap()), "page {number}: twice");
                    } else {
                        let tag = operation.operands[0].as_name().unwrap();
                        assert_eq!(tag, b"Artifact", "page {number}");
                    }
                }
                "EMC" => open -= 1,
                operator if PAINTS.contains(&operator) => {
                    assert_eq!(open, 1, "page {number}: {operator} outside of any mark");
                }
                _ => {}
            }
        }
        assert_eq!(open, 0, "page {number}");
        told += seen.len();
    }
    told
}

/// One element of the structure tree, in reading order.
struct Element {
    role: String,
    depth: usize,
    attributes: BTreeMap<String, Object>,
    alt: String,
    /// Pieces of pages right below it.
    marks: usize,
}

fn tree(file: &Document) -> Vec<Element> {
    let catalog = file.catalog().unwrap();
    let root = catalog
        .get(b"StructTreeRoot")
        .unwrap()
        .as_reference()
        .unwrap();
    let root = file.get_dictionary(root).unwrap();
    assert!(root.get(b"ParentTree").is_ok());
    let mut nodes = Vec::new();
    for kid in root.get(b"K").unwrap().as_array().unwrap() {
        walk(file, kid.as_reference().unwrap(), 0, &mut nodes);
    }
    nodes
}

fn walk(file: &Document, id: ObjectId, depth: usize, nodes: &mut Vec<Element>) {
    let element = file.get_dictionary(id).unwrap();
    let role = element.get(b"S").unwrap().as_name().unwrap();
    let kids = match element.get(b"K").unwrap() {
        Object::Array(kids) => kids.as_slice(),
        one => std::slice::from_ref(one),
    };
    let is_mark = |kid: &&Object| kid.as_dict().is_ok();
    let attributes = element.get(b"A").and_then(Object::as_dict);
    nodes.push(Element {
        role: String::from_utf8_lossy(role).into_owned(),
        depth,
        attributes: attributes.map_or_else(|_| BTreeMap::new(), entries),
        alt: element
            .get(b"Alt")
            .map(|alt| lopdf::decode_text_string(alt).unwrap())
            .unwrap_or_default(),
        marks: kids.iter().filter(is_mark).count(),
    });
    for kid in kids.iter().filter(|kid| kid.as_dict().is_err()) {
        walk(file, kid.as_reference().unwrap(), depth + 1, nodes);
    }
}

fn entries(attributes: &Dictionary) -> BTreeMap<String, Object> {
    attributes
        .iter()
        .map(|(key, value)| (String::from_utf8_lossy(key).into_owned(), value.clone()))
        .collect()
}

/// The first heading is of the first rank, and none is more than one rank below the one before.
fn headings(nodes: &[Element]) {
    let mut last = 0;
    for node in nodes {
        let Some(rank) = node
            .role
            .strip_prefix('H')
            .and_then(|rank| rank.parse::<u32>().ok())
        else {
            continue;
        };
        assert!(
            rank <= last + 1,
            "a heading of rank {rank} after one of {last}"
        );
        assert!(node.marks > 0, "a heading without words");
        last = rank;
    }
    assert!(last > 0, "no heading");
}

/// Every row has as many columns as the first one, which is all heads; the first cell of every other row is a head.
fn tables(nodes: &[Element]) {
    let mut tables = 0;
    for (at, table) in nodes
        .iter()
        .enumerate()
        .filter(|(_, node)| node.role == "Table")
    {
        tables += 1;
        let inside = nodes[at + 1..]
            .iter()
            .take_while(|node| node.depth > table.depth);
        let mut rows: Vec<Vec<&Element>> = Vec::new();
        for node in inside {
            match node.role.as_str() {
                "TR" => rows.push(Vec::new()),
                "TH" | "TD" => rows.last_mut().unwrap().push(node),
                other => panic!("{other} in a table"),
            }
        }
        let span = |cell: &&Element| {
            let columns = cell.attributes.get("ColSpan");
            columns.map_or(1, |columns| columns.as_i64().unwrap())
        };
        let scope = |cell: &Element| {
            let scope = cell.attributes.get("Scope").unwrap().as_name().unwrap();
            String::from_utf8_lossy(scope).into_owned()
        };
        let (heads, rest) = rows.split_first().unwrap();
        assert!(
            heads
                .iter()
                .all(|cell| cell.role == "TH" && scope(cell) == "Column")
        );
        assert!(!rest.is_empty(), "a table without rows");
        let wide: i64 = heads.iter().map(span).sum();
        for row in rest {
            assert_eq!(row.iter().map(span).sum::<i64>(), wide, "a row with a hole");
            assert!(row[0].role == "TH" && scope(row[0]) == "Row");
        }
    }
    assert!(tables > 0, "no table");
}

fn figures(nodes: &[Element]) {
    let mut figures = 0;
    for node in nodes.iter().filter(|node| node.role == "Figure") {
        figures += 1;
        assert!(
            node.alt.chars().count() > 20,
            "a figure says only “{}”",
            node.alt
        );
        assert!(node.attributes.contains_key("BBox"));
    }
    assert!(figures > 0, "no figure");
}
