"""Pure chart layouts: data and a size in, shapes out."""
