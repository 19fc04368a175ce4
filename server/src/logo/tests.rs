use std::io::Read as _;

use image::{ImageBuffer, Rgba, RgbaImage};

use super::*;

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A dark blue bar with a margin.
fn bar(width: u32, height: u32, margin: u32) -> RgbaImage {
    ImageBuffer::from_fn(width, height, |x, y| {
        let inside = |at: u32, side: u32| at >= margin && at < side - margin;
        if inside(x, width) && inside(y, height) {
            Rgba([20, 40, 120, 255])
        } else {
            Rgba([0, 0, 0, 0])
        }
    })
}

fn png(picture: RgbaImage) -> Vec<u8> {
    file(&picture.into(), ImageFormat::Png)
}

#[test]
fn a_logo_is_written_anew_without_margins_and_without_what_the_file_said() {
    let mut bytes = png(bar(400, 200, 50));
    // A chunk of words behind the first one (signature, length, kind, 13 bytes, checksum).
    let mut words = Vec::new();
    let content = b"Comment\0made by Jane at home";
    words.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
    words.extend(b"tEXt");
    words.extend(content);
    words.extend(crc(&[b"tEXt".as_slice(), content].concat()).to_be_bytes());
    bytes.splice(33..33, words);
    assert!(holds(&bytes, b"Jane"));
    let logo = Logo::read(&bytes).unwrap();
    assert_eq!((logo.width, logo.height), (300, 100));
    assert!(!holds(&logo.png, b"Jane"));
    let read = image::load_from_memory(&logo.png).unwrap();
    assert_eq!(read.color(), image::ColorType::Rgb8);
    assert_eq!(read.to_rgb8().get_pixel(0, 0).0, [20, 40, 120]);
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

/// CRC-32 as PNG has it, bit by bit.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                crc >> 1 ^ 0xedb8_8320
            } else {
                crc >> 1
            }
        })
    })
}

#[test]
fn large_pictures_become_small_and_light() {
    let noise = ImageBuffer::from_fn(2400, 900, |x, y| {
        let mixed = x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503).wrapping_mul(x | 1);
        let [one, two, three, _] = mixed.to_be_bytes();
        image::Rgb([one, two, three])
    });
    let bytes = {
        let mut bytes = Vec::new();
        let mut encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 20);
        encoder
            .encode_image(&DynamicImage::ImageRgb8(noise))
            .unwrap();
        bytes
    };
    let logo = Logo::read(&bytes).unwrap();
    assert!(logo.png.len() <= KEPT_BYTES, "{} bytes", logo.png.len());
    assert!(logo.width <= BOX.0 && logo.height <= BOX.1);
    assert!((logo.ratio() - 0.375).abs() < 0.01);
}

#[test]
fn what_is_no_logo_is_refused_with_its_reason() {
    let gif = b"GIF89a\x01\0\x01\0\0\0\0;".to_vec();
    let webp = b"RIFF\x1a\0\0\0WEBPVP8L".to_vec();
    let svg = br#"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>"#.to_vec();
    let white: RgbaImage = ImageBuffer::from_pixel(200, 100, Rgba([255, 255, 255, 255]));
    let clear: RgbaImage = ImageBuffer::from_pixel(200, 100, Rgba([0, 0, 0, 0]));
    let mut broken = png(bar(200, 100, 0));
    broken.truncate(60);
    let cases = [
        (Vec::new(), Unfit::NoPicture),
        (b"name,email\n".to_vec(), Unfit::NoPicture),
        (vec![0; MOST_BYTES + 1], Unfit::Heavy),
        (gif, Unfit::Kind),
        (webp, Unfit::Kind),
        (svg, Unfit::Drawing),
        (png(bar(1, 1, 0)), Unfit::Small),
        (png(bar(40, 12, 0)), Unfit::Small),
        (png(bar(900, 40, 0)), Unfit::Shape),
        (png(bar(60, 400, 0)), Unfit::Shape),
        (png(bar(2_000, 1, 0)), Unfit::Shape),
        (png(white), Unfit::Unseen),
        (png(clear), Unfit::Unseen),
        (broken, Unfit::Damaged),
        (b"\x89PNG\r\n\x1a\n".to_vec(), Unfit::Damaged),
        (vec![0xff, 0xd8, 0xff, 0xe0, 0, 0], Unfit::Damaged),
    ];
    for (bytes, reason) in cases {
        let beginning: Vec<u8> = bytes.iter().take(12).copied().collect();
        assert_eq!(Logo::read(&bytes), Err(reason), "{beginning:?}");
    }
}

/// A PNG whose head promises this size, with next to nothing behind it.
fn promising(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(bar(64, 64, 0));
    bytes.splice(16..20, width.to_be_bytes());
    bytes.splice(20..24, height.to_be_bytes());
    let checksum = crc(&bytes[12..29]);
    bytes.splice(29..33, checksum.to_be_bytes());
    bytes
}

#[test]
fn a_small_file_with_a_huge_picture_is_refused_before_it_is_unpacked() {
    assert_eq!(Logo::read(&promising(60_000, 60_000)), Err(Unfit::Large));
    assert_eq!(Logo::read(&promising(7_900, 7_900)), Err(Unfit::Large));
    assert_eq!(Logo::read(&promising(2_000_000_000, 1)), Err(Unfit::Large));
}

#[test]
fn animated_pictures_are_refused() {
    let mut bytes = png(bar(200, 100, 0));
    // The chunk that says how many frames there are.
    let content = [0, 0, 0, 2, 0, 0, 0, 0];
    let mut chunk = 8_u32.to_be_bytes().to_vec();
    chunk.extend(b"acTL");
    chunk.extend(content);
    chunk.extend(crc(&[b"acTL".as_slice(), &content].concat()).to_be_bytes());
    bytes.splice(33..33, chunk);
    assert_eq!(Logo::read(&bytes), Err(Unfit::Animated));
}

#[test]
fn packed_rows_unpack_to_a_filter_and_three_bytes_a_pixel() {
    let logo = Logo::read(&png(bar(200, 100, 0))).unwrap();
    let mut rows = Vec::new();
    flate2::read::ZlibDecoder::new(packed_rows(&logo.png).as_slice())
        .read_to_end(&mut rows)
        .unwrap();
    assert_eq!(rows.len(), 100 * (1 + 3 * 200));
    assert!(packed_rows(b"short").is_empty());
}
