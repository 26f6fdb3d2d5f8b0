extension CalendarOptions {
    public var isOneFile: Bool { split == .none }
}
