//! What printpdf does not write: the structure tree, language, outline and title that let people who do not see a page
//! read it.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::{
    ReportError,
    paper::{HEIGHT, Paper},
    structure::{Node, Role, Tree},
    writer::{About, Marks, narrow},
};

/// Adds everything and writes the bytes.
pub(super) fn finish(
    mut file: Document,
    paper: &Paper,
    marks: &[Marks],
    about: &About,
) -> Result<Vec<u8>, ReportError> {
    "1.7".clone_into(&mut file.version);
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let structure = add_structure(&mut file, paper, marks, &pages)?;
    let outline = add_outline(&mut file, paper, &pages);
    let info = file.add_object(dictionary! {
        "Title" => text(&about.title),
        "Author" => text(&about.author),
        "Subject" => text(&about.subject),
        "Creator" => text("Daybreak"),
        "Producer" => text("Daybreak"),
    });
    let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let metadata = Stream::new(metadata, xmp(about).into_bytes()).with_compression(false);
    let metadata = file.add_object(metadata);
    let catalog = file.catalog_mut().map_err(broken)?;
    catalog.set("Metadata", metadata);
    catalog.set("Lang", text(about.language.code()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("StructTreeRoot", structure);
    catalog.set("PageLayout", "SinglePage");
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    file.trailer.set("Info", info);
    // Random names would make two files of one content differ.
    let id = content_id(&file);
    file.trailer.set("ID", vec![id.clone(), id]);
    file.prune_objects();
    file.renumber_objects();
    file.compress();
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes).map_err(broken)?;
    Ok(bytes)
}

/// Title, author and language once more, for programs that read no PDF; and that the file keeps to PDF/UA-1 (ISO 14289-1),
/// whose rules a test holds it to.
fn xmp(about: &About) -> String {
    let escaped = |text: &str| {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    };
    let (title, author) = (escaped(&about.title), escaped(&about.author));
    let (subject, language) = (escaped(&about.subject), about.language.code());
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>Daybreak</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#,
        mark = '\u{feff}'
    )
}

fn broken(error: impl std::fmt::Display) -> ReportError {
    ReportError::File(error.to_string())
}

/// A text string: UTF-16 with its mark.
fn text(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn number(value: usize) -> Object {
    Object::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

fn content_id(file: &Document) -> Object {
    let mut hash = Sha256::new();
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal)
}

fn add_structure(
    file: &mut Document,
    paper: &Paper,
    marks: &[Marks],
    pages: &[ObjectId],
) -> Result<Object, ReportError> {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = paper
        .tree
        .nodes
        .iter()
        .map(|_| file.new_object_id())
        .collect();
    let mut contents: Vec<Vec<Object>> = vec![Vec::new(); ids.len()];
    let mut parents = Vec::new();
    for (index, (own, page)) in marks.iter().zip(pages).enumerate() {
        for (mark, node) in own.iter().enumerate() {
            contents[node.0].push(
                dictionary! { "Type" => "MCR", "Pg" => *page, "MCID" => number(mark) }.into(),
            );
        }
        let owners: Vec<Object> = own.iter().map(|node| ids[node.0].into()).collect();
        parents.push(number(index));
        parents.push(file.add_object(owners).into());
        let page = file
            .get_object_mut(*page)
            .and_then(Object::as_dict_mut)
            .map_err(broken)?;
        page.set("StructParents", number(index));
        page.set("Tabs", "S");
        page.remove(b"Annots");
    }
    for ((node, id), content) in paper.tree.nodes.iter().zip(&ids).zip(contents) {
        let parent = node.parent.map_or(root, |parent| ids[parent.0]);
        let mut kids: Vec<Object> = node.kids.iter().map(|kid| ids[kid.0].into()).collect();
        kids.extend(content);
        file.set_object(*id, element(node, parent, kids));
    }
    let parent_tree = file.add_object(dictionary! { "Nums" => parents });
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![ids[Tree::ROOT.0].into()],
            "ParentTree" => parent_tree,
            "ParentTreeNextKey" => number(pages.len()),
        },
    );
    Ok(root.into())
}

fn element(node: &Node, parent: ObjectId, mut kids: Vec<Object>) -> Dictionary {
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => node.role.name(),
        "P" => parent,
    };
    // Most have one kid, which needs no list.
    match kids.len() {
        1 => element.set("K", kids.remove(0)),
        _ => element.set("K", kids),
    }
    if let Some(language) = node.language {
        element.set("Lang", text(language.code()));
    }
    match &node.role {
        Role::Figure { alt, area } => {
            element.set("Alt", text(alt));
            let corners = [
                area.x,
                HEIGHT - area.bottom(),
                area.right(),
                HEIGHT - area.y,
            ];
            let corners: Vec<Object> = corners.map(|value| narrow(value).into()).into();
            element.set(
                "A",
                dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => corners },
            );
        }
        Role::ColumnHead => {
            element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
        }
        Role::RowHead => element.set("A", dictionary! { "O" => "Table", "Scope" => "Row" }),
        Role::Cell { columns } if *columns > 1 => {
            element.set(
                "A",
                dictionary! { "O" => "Table", "ColSpan" => number(*columns) },
            );
        }
        _ => {}
    }
    element
}

fn add_outline(file: &mut Document, paper: &Paper, pages: &[ObjectId]) -> Option<Object> {
    let ids: Vec<ObjectId> = paper
        .bookmarks
        .iter()
        .map(|_| file.new_object_id())
        .collect();
    let (first, last) = (*ids.first()?, *ids.last()?);
    let outline = file.new_object_id();
    for (index, bookmark) in paper.bookmarks.iter().enumerate() {
        let destination: Vec<Object> = vec![
            (*pages.get(bookmark.page)?).into(),
            "XYZ".into(),
            Object::Null,
            narrow(HEIGHT - bookmark.y).into(),
            Object::Null,
        ];
        let mut entry = dictionary! {
            "Title" => text(&bookmark.title),
            "Parent" => outline,
            "Dest" => destination,
        };
        if let Some(next) = ids.get(index + 1) {
            entry.set("Next", *next);
        }
        if let Some(before) = index.checked_sub(1) {
            entry.set("Prev", ids[before]);
        }
        file.set_object(ids[index], entry);
    }
    file.set_object(
        outline,
        dictionary! {
            "Type" => "Outlines",
            "First" => first,
            "Last" => last,
            "Count" => number(ids.len()),
        },
    );
    Some(outline.into())
}
